package io.haedap.inquiry.question;

import java.util.List;
import org.springframework.stereotype.Component;

/** The answers of an inquiry, masked, for whoever shows it to people who may see it; the caller has looked at that. */
@Component
public class AnswerReader {

    private final AnswerStore store;

    AnswerReader(AnswerStore store) {
        this.store = store;
    }

    public List<GivenAnswer> of(String number) {
        return store.of(number).stream().map(GivenAnswer::masked).toList();
    }

    /** What was answered in clear, for finding it in a text; never to be shown. */
    public List<String> given(String number) {
        return store.of(number).stream()
                .filter(kept -> !kept.question().kind().decides())
                .flatMap(kept -> kept.given().stream())
                .toList();
    }

    /** Of these what may name somebody: dates, amounts and choices are everybody's. In clear, never to be shown. */
    public List<String> naming(String number) {
        return store.of(number).stream()
                .filter(kept -> kept.question().kind() == QuestionKind.TEXT
                        || kept.question().kind() == QuestionKind.CODE)
                .flatMap(kept -> kept.given().stream())
                .toList();
    }
}
