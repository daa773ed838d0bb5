package io.haedap.site;

import io.haedap.inquiry.ConsentPolicy;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.subscription.AskedSubscription;
import io.haedap.subscription.SubscriptionCounter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Being told by mail: asking for it, confirming it, changing it, ending it. Mail scanners open links, so that a link alone does
 * nothing; each page has a button that posts.
 */
@Controller
@RequestMapping({"", "/en"})
class SubscriptionPages {

    static final String HERE = "/subscriptions";

    private static final String KEY = "/{key:[A-Za-z0-9_-]{16,200}}";

    private final SubscriptionSheets sheets;
    private final SubscriptionCounter counter;
    private final ConsentPolicy policy;

    SubscriptionPages(SubscriptionSheets sheets, SubscriptionCounter counter, ConsentPolicy policy) {
        this.sheets = sheets;
        this.counter = counter;
        this.policy = policy;
    }

    /** Whether that path, without its language, ends a subscription. */
    static boolean isEnd(String path) {
        return path.startsWith(HERE + "/unsubscribe/");
    }

    @GetMapping(HERE)
    ModelAndView form(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return sheets.form(SubscriptionForm.of(request), visit, request, response);
    }

    @PostMapping(HERE)
    ModelAndView ask(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var form = SubscriptionForm.of(request);
        try {
            // what no person sees was filled in: it looks taken, and nothing happens
            if (form.trapped()) {
                return SeeOther.to(visit.to(HERE + "/sent"));
            }
            counter.ask(new AskedSubscription(
                    form.email(), visit.language(), form.topics(), form.consent() ? policy.version() : null));
            return SeeOther.to(visit.to(HERE + "/sent"));
        } catch (Refusal refusal) {
            return sheets.refused(form, refusal, visit, request, response);
        }
    }

    @GetMapping(HERE + "/sent")
    ModelAndView sent(Visit visit, HttpServletResponse response) {
        return sheets.note("sent", HttpStatus.OK, visit, response);
    }

    @GetMapping(HERE + "/confirm" + KEY)
    ModelAndView confirm(
            Visit visit, @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        try {
            return sheets.confirm(key, counter.asked(key), visit, request, response);
        } catch (Refusal over) {
            return over(over, visit, response);
        }
    }

    @PostMapping(HERE + "/confirm")
    ModelAndView confirmed(
            Visit visit,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return sheets.own(counter.confirm(key), "begun", visit, request, response);
        } catch (Refusal over) {
            return over(over, visit, response);
        }
    }

    /** The link that stands in every letter. */
    @GetMapping(HERE + "/unsubscribe" + KEY)
    ModelAndView link(Visit visit, @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return sheets.link(key, visit, request, response);
    }

    @PostMapping(HERE + "/open")
    ModelAndView open(
            Visit visit,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return sheets.own(counter.open(key), "", visit, request, response);
        } catch (Refusal over) {
            return over(over, visit, response);
        }
    }

    @PostMapping(HERE + "/change")
    ModelAndView change(
            Visit visit,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") Set<String> topic,
            @RequestParam(defaultValue = "ko") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return sheets.own(counter.change(key, Language.ofTag(lang), topic), "saved", visit, request, response);
        } catch (Refusal refusal) {
            return refusal.kind() == Refusal.Kind.INVALID
                    ? sheets.unchanged(counter.open(key), refusal, visit, request, response)
                    : over(refusal, visit, response);
        }
    }

    /** By the button of a page, or by a mail program with one click (RFC 8058): needs no form, no cookie and no second step. */
    @PostMapping(HERE + "/unsubscribe" + KEY)
    ModelAndView unsubscribe(Visit visit, @PathVariable String key, HttpServletResponse response) {
        try {
            counter.end(key);
            return sheets.note("ended", HttpStatus.OK, visit, response);
        } catch (Refusal over) {
            return over(over, visit, response);
        }
    }

    private ModelAndView over(Refusal over, Visit visit, HttpServletResponse response) {
        return sheets.note("over", HttpStatus.valueOf(over.kind().status()), visit, response);
    }
}
