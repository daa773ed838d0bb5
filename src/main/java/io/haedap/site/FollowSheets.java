package io.haedap.site;

import io.haedap.inquiry.FollowedInquiry;
import io.haedap.inquiry.FollowedStep;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.rating.Rating;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what a customer sees of their inquiry, the ways to it, and what stands there when something was in the way. */
@Component
class FollowSheets {

    static final String HERE = "/inquiries/follow";

    /** What the page may say was just done; nothing else of an address is shown. */
    private static final Set<String> SAID =
            Set.of("sent", "withdrawn", "withdrawn-before", "over", "merged", "reopened", "rated");

    private final Pages pages;
    private final FormTokens tokens;
    private final Talks talks;
    private final FollowPromise promise;
    private final FollowAnswers answers;
    private final FormFiles files;

    FollowSheets(
            Pages pages,
            FormTokens tokens,
            Talks talks,
            FollowPromise promise,
            FollowAnswers answers,
            FormFiles files) {
        this.pages = pages;
        this.tokens = tokens;
        this.talks = talks;
        this.promise = promise;
        this.answers = answers;
        this.files = files;
    }

    /** How a form was answered: what stands in it again, and what is wrong with it. */
    record Answer(
            HttpStatus status,
            @Nullable FollowForm form,
            @Nullable String wrong,
            List<String> wrongFiles,
            @Nullable String said) {

        static Answer said(@Nullable String said) {
            return new Answer(HttpStatus.OK, null, null, List.of(), said != null && SAID.contains(said) ? said : null);
        }

        static Answer refused(HttpStatus status, FollowForm form, String wrong) {
            return new Answer(status, form, wrong, List.of(), null);
        }

        static Answer files(FollowForm form, List<FieldError> errors) {
            return new Answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    form,
                    null,
                    errors.stream().map(FieldError::message).toList(),
                    null);
        }

        boolean isAbout(String deed) {
            return form != null && form.deed().equals(deed);
        }
    }

    ModelAndView show(
            FollowedInquiry inquiry,
            String secret,
            Answer answer,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var state = talks.state(inquiry, visit);
        var title = pages.say(visit, "site.follow.title", inquiry.number(), state);
        var isRating = answer.isAbout("rating");
        var form = answer.form();
        var end = inquiry.end();
        return pages.showSecret(
                new Sheet("follow")
                        .title(answer.status().isError() ? pages.say(visit, "site.form.errors.title", 1, title) : title)
                        .section(HERE)
                        .status(answer.status())
                        .icons("bad", "good")
                        .with("inquiry", inquiry)
                        .with("end", end)
                        .with("state", state)
                        .with("tag", tag(inquiry))
                        .with("lead", talks.lead(inquiry, visit))
                        .with("due", promise.of(inquiry, visit))
                        .with("talk", talks.of(inquiry, visit))
                        .with("answers", answers.of(inquiry, visit))
                        .with(
                                "steps",
                                inquiry.steps().stream()
                                        .sorted(Comparator.comparing(FollowedStep::at, Comparator.reverseOrder()))
                                        .toList())
                        .with("kept", inquiry.mayWrite() || end.mayReopen() ? files.kept(secret, visit) : List.of())
                        .with("limits", files.limits(visit))
                        .with("accepted", files.accepted())
                        .with("typed", form == null || isRating ? "" : form.body())
                        .with("wrong", isRating ? null : answer.wrong())
                        .with("wrongFiles", answer.wrongFiles())
                        .with("score", isRating && form != null ? form.score() : said(end.rating()))
                        .with("reason", isRating && form != null ? form.reason() : why(end.rating()))
                        .with("wrongRating", isRating ? answer.wrong() : null)
                        .with("said", answer.said())
                        .with("once", FormTokens.once())
                        .with("token", tokens.token(request, response)),
                visit,
                response);
    }

    /** Whoever changes a rating begins with what they said. */
    private static String said(@Nullable Rating rating) {
        return rating == null ? "" : String.valueOf(rating.score());
    }

    private static String why(@Nullable Rating rating) {
        return rating == null || rating.reason() == null ? "" : rating.reason();
    }

    private static String tag(FollowedInquiry inquiry) {
        return inquiry.status() == InquiryStatus.ANSWERED
                ? "tag ok"
                : inquiry.status() == InquiryStatus.WAITING_FOR_CUSTOMER ? "tag slow" : "tag";
    }

    /** How they were answered, asked by a letter: it shows nothing of the inquiry, and opening it changes nothing. */
    ModelAndView rating(
            FollowedInquiry inquiry,
            FollowForm form,
            @Nullable String wrong,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ask(
                new Sheet("follow-rating")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                        .icons("bad")
                        .with("number", inquiry.number())
                        .with("end", inquiry.end())
                        .with("secret", form.secret())
                        .with("score", form.score())
                        .with("reason", form.reason())
                        .with("wrongRating", wrong),
                visit,
                request,
                response);
    }

    /** The form came from a page whose inquiry this browser does not hold any more: what was typed is given back. */
    ModelAndView lost(
            FollowForm form, HttpStatus status, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return ask(
                new Sheet("follow-lost")
                        .status(status)
                        .icons("warn")
                        .with("form", form)
                        .with("why", status == HttpStatus.CONFLICT ? "other" : "over"),
                visit,
                request,
                response);
    }

    /** It could not be received: all that was typed stands in a form that can be sent again. Reads no database. */
    ModelAndView again(
            FollowForm form, HttpStatus status, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return ask(
                new Sheet("follow-again")
                        .status(status)
                        .icons("warn")
                        .with("form", form)
                        .with("names", FormFiles.names(request))
                        .with("why", "site.again." + InquiryForms.reason(status)),
                visit,
                request,
                response);
    }

    ModelAndView ask(Sheet sheet, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        sheet.title(pages.say(visit, "site.nav.inquiries.follow"))
                .section(HERE)
                .with("token", tokens.token(request, response));
        return pages.showSecret(sheet, visit, response);
    }
}
