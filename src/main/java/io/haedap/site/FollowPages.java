package io.haedap.site;

import io.haedap.inquiry.InquiryCounter;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways to an inquiry: by the link from the mail, or by its number and a code sent to the address. */
@Controller
@RequestMapping({"", "/en"})
class FollowPages {

    private static final String HERE = FollowSheets.HERE;
    private static final String SECRET = "/{secret:[A-Za-z0-9_-]{16,200}}";

    private final InquiryCounter counter;
    private final FollowCookie cookie;
    private final FollowSheets sheets;
    private final Problems problems;

    FollowPages(InquiryCounter counter, FollowCookie cookie, FollowSheets sheets, Problems problems) {
        this.counter = counter;
        this.cookie = cookie;
        this.sheets = sheets;
        this.problems = problems;
    }

    @GetMapping(HERE)
    ModelAndView follow(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean received,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = InquiryNumber.tidy(number);
        var secret = cookie.read(request);
        if (secret != null) {
            try {
                var followed = counter.follow(secret);
                // whoever asks for another one has to prove that it is theirs too
                if (wanted.isEmpty() || wanted.equals(followed.number())) {
                    return sheets.show(followed, secret, FollowSheets.Answer.said(said), visit, request, response);
                }
            } catch (Refusal over) {
                cookie.clear(response);
            }
        }
        return sheets.ask(
                new Sheet("follow-ask").with("number", wanted).with("received", received), visit, request, response);
    }

    /** The link from the mail. Mail scanners open links: only the button shows the inquiry. */
    @GetMapping(HERE + SECRET)
    ModelAndView link(
            Visit visit, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return sheets.ask(new Sheet("follow-link").with("secret", secret), visit, request, response);
    }

    /** The link to rate. However often it is opened, nothing is rated before the button is pressed. */
    @GetMapping(HERE + SECRET + "/rating")
    ModelAndView rating(
            Visit visit, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        try {
            var asked = new FollowForm("rating", "", "", "", "", "", secret);
            return sheets.rating(counter.follow(secret), asked, null, visit, request, response);
        } catch (Refusal over) {
            return dead(over, visit, request, response);
        }
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
            return dead(over, visit, request, response);
        }
        cookie.set(response, secret);
        return SeeOther.to(visit.to(HERE));
    }

    private ModelAndView dead(Refusal over, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var other =
                new Sheet("follow-ask").status(HttpStatus.valueOf(over.kind().status()));
        return sheets.ask(
                other.with("number", "").with("received", false).with("dead", true), visit, request, response);
    }

    @PostMapping(HERE + "/code")
    ModelAndView sendCode(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tidy = InquiryNumber.tidy(number);
        // a machine is answered like everybody else, and no letter is sent for it
        var ticket = website.isEmpty() ? counter.sendCode(tidy, email) : FormTokens.once();
        return code(tidy, ticket, null, HttpStatus.OK, visit, request, response);
    }

    @PostMapping(HERE + "/open")
    ModelAndView exchange(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tidy = InquiryNumber.tidy(number);
        try {
            cookie.set(response, counter.exchangeCode(tidy, ticket, code));
            return SeeOther.to(visit.to(HERE));
        } catch (Refusal wrong) {
            var sentence =
                    String.join(" ", problems.sentences(wrong, visit.language().locale()));
            return code(tidy, ticket, sentence, HttpStatus.UNPROCESSABLE_CONTENT, visit, request, response);
        }
    }

    @PostMapping(HERE + "/leave")
    ModelAndView leave(Visit visit, HttpServletResponse response) {
        cookie.clear(response);
        return SeeOther.to(visit.to("/"));
    }

    private ModelAndView code(
            String number,
            String ticket,
            @Nullable String wrong,
            HttpStatus answer,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sheets.ask(
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
}
