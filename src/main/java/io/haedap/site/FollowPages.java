package io.haedap.site;

import io.haedap.inquiry.FollowedInquiry;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following an inquiry: by the link from the mail, or by its number and a code sent to the address. */
@Controller
@RequestMapping({"", "/en"})
class FollowPages {

    private static final String HERE = "/inquiries/follow";

    private final Pages pages;
    private final InquiryCounter counter;
    private final FormTokens tokens;
    private final FollowCookie cookie;
    private final Problems problems;
    private final Talks talks;
    private final FormFiles files;

    FollowPages(
            Pages pages,
            InquiryCounter counter,
            FormTokens tokens,
            FollowCookie cookie,
            Problems problems,
            Talks talks,
            FormFiles files) {
        this.pages = pages;
        this.counter = counter;
        this.tokens = tokens;
        this.cookie = cookie;
        this.problems = problems;
        this.talks = talks;
        this.files = files;
    }

    @GetMapping(HERE)
    ModelAndView follow(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean received,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = InquiryNumber.tidy(number);
        var secret = cookie.read(request);
        if (secret != null) {
            try {
                var followed = counter.follow(secret);
                // whoever asks for another one has to prove that it is theirs too
                if (wanted.isEmpty() || wanted.equals(followed.number())) {
                    return show(followed, "", null, HttpStatus.OK, visit, request, response);
                }
            } catch (Refusal over) {
                cookie.clear(response);
            }
        }
        return ask(new Sheet("follow-ask").with("number", wanted).with("received", received), visit, request, response);
    }

    /** The link from the mail. Mail scanners open links: only the button shows the inquiry. */
    @GetMapping(HERE + "/{secret:[A-Za-z0-9_-]{16,200}}")
    ModelAndView link(
            Visit visit, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return ask(new Sheet("follow-link").with("secret", secret), visit, request, response);
    }

    @PostMapping(HERE)
    ModelAndView open(
            Visit visit,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            counter.follow(secret);
        } catch (Refusal over) {
            var other = new Sheet("follow-ask")
                    .status(HttpStatus.valueOf(over.kind().status()));
            return ask(other.with("number", "").with("received", false).with("dead", true), visit, request, response);
        }
        cookie.set(response, secret);
        return SeeOther.to(visit.to(HERE));
    }

    @PostMapping(HERE + "/code")
    ModelAndView sendCode(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tidy = InquiryNumber.tidy(number);
        return code(tidy, counter.sendCode(tidy, email), null, HttpStatus.OK, visit, request, response);
    }

    @PostMapping(HERE + "/open")
    ModelAndView exchange(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            cookie.set(response, counter.exchangeCode(InquiryNumber.tidy(number), ticket, code));
            return SeeOther.to(visit.to(HERE));
        } catch (Refusal wrong) {
            return code(
                    InquiryNumber.tidy(number),
                    ticket,
                    sentence(wrong, visit),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    request,
                    response);
        }
    }

    @PostMapping(HERE + "/messages")
    ModelAndView write(
            Visit visit,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = required(request);
        try {
            counter.follow(secret);
            var wrong = files.take(secret, request, visit);
            if (!wrong.isEmpty()) {
                var page = show(
                        counter.follow(secret), body, null, HttpStatus.UNPROCESSABLE_CONTENT, visit, request, response);
                return page.addObject(
                        "wrongFiles", wrong.stream().map(FieldError::message).toList());
            }
            counter.write(secret, body, files.sent(secret));
            return SeeOther.to(visit.to(HERE));
        } catch (Refusal refused) {
            return show(
                    counter.follow(secret),
                    body,
                    sentence(refused, visit),
                    HttpStatus.valueOf(refused.kind().status()),
                    visit,
                    request,
                    response);
        }
    }

    @PostMapping(HERE + "/withdraw")
    ModelAndView withdraw(Visit visit, HttpServletRequest request) {
        try {
            counter.withdraw(required(request));
        } catch (Refusal over) {
            if (over.kind() != Refusal.Kind.CONFLICT) {
                throw over;
            }
            // closed meanwhile: the page says so
        }
        return SeeOther.to(visit.to(HERE));
    }

    @PostMapping(HERE + "/leave")
    ModelAndView leave(Visit visit, HttpServletResponse response) {
        cookie.clear(response);
        return SeeOther.to(visit.to("/"));
    }

    private ModelAndView show(
            FollowedInquiry inquiry,
            String typed,
            @Nullable String wrong,
            HttpStatus answer,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var state = pages.say(
                visit,
                inquiry.ties().isMerged()
                        ? "site.follow.merged.state"
                        : "site.inquiry." + inquiry.status().name());
        var steps = inquiry.steps().stream()
                .sorted(Comparator.comparing(step -> step.at(), Comparator.reverseOrder()))
                .toList();
        return pages.showSecret(
                new Sheet("follow")
                        .title(pages.say(visit, "site.follow.title", inquiry.number(), state))
                        .section(HERE)
                        .status(answer)
                        .icons("bad")
                        .with("inquiry", inquiry)
                        .with("state", state)
                        .with("lead", talks.lead(inquiry, visit))
                        .with("talk", talks.of(inquiry, visit))
                        .with("steps", steps)
                        .with(
                                "kept",
                                inquiry.mayWrite()
                                        ? files.kept(String.valueOf(cookie.read(request)), visit)
                                        : List.of())
                        .with("limits", files.limits(visit))
                        .with("accepted", files.accepted())
                        .with("typed", typed)
                        .with("wrong", wrong)
                        .with("token", tokens.token(request, response)),
                visit,
                response);
    }

    private ModelAndView code(
            String number,
            String ticket,
            @Nullable String wrong,
            HttpStatus answer,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ask(
                new Sheet("follow-code")
                        .status(answer)
                        .icons("bad")
                        .with("number", number)
                        .with("ticket", ticket)
                        .with("wrong", wrong),
                visit,
                request,
                response);
    }

    private ModelAndView ask(Sheet sheet, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        sheet.title(pages.say(visit, "site.nav.inquiries.follow"))
                .section(HERE)
                .with("token", tokens.token(request, response));
        return pages.showSecret(sheet, visit, response);
    }

    private String sentence(Refusal refusal, Visit visit) {
        return String.join(
                " ",
                refusal.faults().isEmpty()
                        ? List.of(pages.say(visit, "site.follow.refused"))
                        : problems.sentences(refusal, visit.language().locale()));
    }

    private String required(HttpServletRequest request) {
        var secret = cookie.read(request);
        if (secret == null) {
            throw Refusal.notFound();
        }
        return secret;
    }
}
