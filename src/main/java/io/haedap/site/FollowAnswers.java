package io.haedap.site;

import io.haedap.inquiry.FollowedInquiry;
import io.haedap.inquiry.question.GivenAnswer;
import io.haedap.inquiry.question.QuestionKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the category asked and the customer answered, in the words that were asked, as their page shows it. */
@Component
class FollowAnswers {

    /** A question and what was said to it, as text. */
    record Line(String asked, String said) {}

    private final Pages pages;

    FollowAnswers(Pages pages) {
        this.pages = pages;
    }

    List<Line> of(FollowedInquiry inquiry, Visit visit) {
        return inquiry.answers().stream()
                .map(answer -> new Line(answer.label().in(visit.language()), said(answer, visit)))
                .toList();
    }

    private String said(GivenAnswer answer, Visit visit) {
        var shown = answer.shown().in(visit.language());
        return answer.kind() == QuestionKind.YES_NO && !answer.masked()
                ? pages.say(visit, "site.asks." + shown)
                : shown;
    }
}
