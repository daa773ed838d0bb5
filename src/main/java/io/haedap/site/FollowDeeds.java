package io.haedap.site;

import io.haedap.inquiry.EndCounter;
import io.haedap.inquiry.FollowedInquiry;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a customer does on the page of their inquiry: write on, withdraw, open it again, rate it. A form counts once however often it is
 * sent, and only for the inquiry that it stood beside: the browser may have opened another one since.
 */
@Controller
@RequestMapping({"/inquiries/follow", "/en/inquiries/follow"})
class FollowDeeds {

    private final InquiryCounter counter;
    private final EndCounter ends;
    private final Submissions submissions;
    private final FollowCookie cookie;
    private final FollowSheets sheets;
    private final FormFiles files;
    private final Pages pages;
    private final Problems problems;

    FollowDeeds(
            InquiryCounter counter,
            EndCounter ends,
            Submissions submissions,
            FollowCookie cookie,
            FollowSheets sheets,
            FormFiles files,
            Pages pages,
            Problems problems) {
        this.counter = counter;
        this.ends = ends;
        this.submissions = submissions;
        this.cookie = cookie;
        this.sheets = sheets;
        this.files = files;
        this.pages = pages;
        this.problems = problems;
    }

    /** One form on its way: whose it is, and where the answer goes. */
    private record Sent(
            FollowForm form, String secret, Visit visit, HttpServletRequest request, HttpServletResponse response) {}

    private interface Deed {
        ModelAndView run(Sent sent, FollowedInquiry inquiry);
    }

    @PostMapping("/messages")
    ModelAndView write(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return held(
                visit,
                request,
                response,
                (sent, _) -> words(sent, "sent", () -> {
                    var with = files.sent(sent.secret());
                    counter.write(sent.secret(), sent.form().body(), with);
                }));
    }

    @PostMapping("/reopen")
    ModelAndView reopen(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return held(
                visit,
                request,
                response,
                (sent, _) -> words(
                        sent,
                        "reopened",
                        () -> ends.reopen(sent.secret(), sent.form().body(), files.sent(sent.secret()))));
    }

    private ModelAndView words(Sent sent, String said, Runnable deed) {
        var wrong = files.take(sent.secret(), sent.request(), sent.visit());
        if (!wrong.isEmpty()) {
            return show(sent, FollowSheets.Answer.files(sent.form(), wrong));
        }
        try {
            if (!submissions.once(sent.form().once(), deed)) {
                files.dropAll(sent.secret());
            }
            return seeOther(sent, said);
        } catch (Refusal refused) {
            return show(
                    sent,
                    FollowSheets.Answer.refused(
                            HttpStatus.valueOf(refused.kind().status()), sent.form(), sentence(refused, sent)));
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return held(visit, request, response, (sent, before) -> {
            try {
                counter.withdraw(sent.secret());
                return seeOther(sent, "withdrawn");
            } catch (Refusal over) {
                if (over.kind() != Refusal.Kind.CONFLICT) {
                    throw over;
                }
                return seeOther(
                        sent,
                        before.ties().isMerged() ? "merged" : before.end().isWithdrawn() ? "withdrawn-before" : "over");
            }
        });
    }

    @PostMapping("/rating")
    ModelAndView rate(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return held(visit, request, response, (sent, inquiry) -> {
            try {
                ends.rate(sent.secret(), sent.form().rating());
                return seeOther(sent, "rated");
            } catch (Refusal refused) {
                var sentence = sentence(refused, sent);
                return sent.form().secret().isEmpty()
                        ? show(
                                sent,
                                FollowSheets.Answer.refused(
                                        HttpStatus.valueOf(refused.kind().status()), sent.form(), sentence))
                        : sheets.rating(inquiry, sent.form(), sentence, visit, request, response);
            }
        });
    }

    private ModelAndView held(Visit visit, HttpServletRequest request, HttpServletResponse response, Deed deed) {
        var form = FollowForm.of(request);
        var secret = form.secret().isEmpty() ? cookie.read(request) : form.secret();
        var inquiry = secret == null ? null : found(secret);
        if (secret == null || inquiry == null) {
            return sheets.lost(form, HttpStatus.NOT_FOUND, visit, request, response);
        }
        if (!form.number().isEmpty() && !form.number().equals(inquiry.number())) {
            return sheets.lost(form, HttpStatus.CONFLICT, visit, request, response);
        }
        if (!form.secret().isEmpty()) {
            cookie.set(response, secret);
        }
        return deed.run(new Sent(form, secret, visit, request, response), inquiry);
    }

    private @Nullable FollowedInquiry found(String secret) {
        try {
            return counter.follow(secret);
        } catch (Refusal over) {
            return null;
        }
    }

    /** As the inquiry stands now: somebody may have been faster. */
    private ModelAndView show(Sent sent, FollowSheets.Answer answer) {
        return sheets.show(
                counter.follow(sent.secret()), sent.secret(), answer, sent.visit(), sent.request(), sent.response());
    }

    private static ModelAndView seeOther(Sent sent, String said) {
        return SeeOther.to(sent.visit().to(FollowSheets.HERE + "?said=" + said));
    }

    private String sentence(Refusal refusal, Sent sent) {
        if (!refusal.faults().isEmpty()) {
            return String.join(
                    " ", problems.sentences(refusal, sent.visit().language().locale()));
        }
        return pages.say(
                sent.visit(),
                switch (refusal.type()) {
                    case "inquiry-rating-over" -> "site.rating.over";
                    case "inquiry-rating-given" -> "site.rating.given";
                    case "inquiry-reopen-late" -> "site.follow.reopen.late";
                    default ->
                        counter.follow(sent.secret()).end().mayReopen()
                                ? "site.follow.closed-meanwhile"
                                : "site.follow.refused";
                });
    }
}
