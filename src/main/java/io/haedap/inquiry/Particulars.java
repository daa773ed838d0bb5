package io.haedap.inquiry;

import io.haedap.inquiry.identity.Identity;
import io.haedap.inquiry.identity.IdentityGuard;
import io.haedap.inquiry.question.AnswerReader;
import io.haedap.inquiry.question.GivenAnswer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the category wanted to know of an inquiry: the answers, masked where they are personal, and how the identity check stands. */
public record Particulars(List<GivenAnswer> answers, Identity identity) {

    /** Reads both. */
    @Component("particularsReader")
    record Reader(AnswerReader answers, IdentityGuard identity) {

        Particulars of(Inquiry inquiry) {
            return new Particulars(answers.of(inquiry.number()), identity.of(inquiry.number(), inquiry.category()));
        }
    }
}
