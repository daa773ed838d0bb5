package io.haedap.site;

import io.haedap.faq.PublishedFaq;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what follows a vote: thanks, what is wrong with the words, or the form to be sent again. */
@Component
class VoteSheets {

    private final Pages pages;
    private final PhoneLine phone;
    private final Problems problems;

    VoteSheets(Pages pages, PhoneLine phone, Problems problems) {
        this.pages = pages;
        this.phone = phone;
        this.problems = problems;
    }

    /** @param state what became of the words or the vote, null while there is room for words */
    ModelAndView thanks(
            PublishedFaq faq, VoteForm form, @Nullable String state, Visit visit, HttpServletResponse response) {
        return draw(faq, form, state, null, HttpStatus.OK, visit, response);
    }

    ModelAndView refused(PublishedFaq faq, VoteForm form, Refusal refusal, Visit visit, HttpServletResponse response) {
        var wrong = refusal.faults().stream()
                .map(fault -> problems.text(fault, visit.language().locale()))
                .collect(Collectors.joining(" "));
        return draw(faq, form, null, wrong, HttpStatus.UNPROCESSABLE_CONTENT, visit, response);
    }

    private ModelAndView draw(
            PublishedFaq faq,
            VoteForm form,
            @Nullable String state,
            @Nullable String wrong,
            HttpStatus status,
            Visit visit,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var title = pages.say(visit, state == null ? "site.vote.thanks" : "site.vote." + state);
        return pages.show(
                new Sheet("vote")
                        .title(wrong == null ? title : pages.say(visit, "site.form.errors.title", 1, title))
                        .section("/faq")
                        .status(status)
                        .withoutStrip()
                        .hidden()
                        .icons("bad")
                        .elsewhere("/faq/" + form.faq() + "/votes")
                        .with("faq", faq)
                        .with("form", form)
                        .with("heading", title)
                        .with("state", state)
                        .with("wrong", wrong)
                        .with("phone", phone.now(visit.language()))
                        .with("promise", phone.promise()),
                visit);
    }

    /** It could not be received: all of it stands in a form that can be sent again. Reads no database. */
    ModelAndView again(VoteForm form, Visit visit, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return pages.show(
                new Sheet("vote-again")
                        .title(pages.say(visit, "site.vote.again"))
                        .section("/faq")
                        .status(HttpStatus.SERVICE_UNAVAILABLE)
                        .withoutStrip()
                        .hidden()
                        .with("form", form),
                visit);
    }
}
