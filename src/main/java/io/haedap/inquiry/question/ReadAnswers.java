package io.haedap.inquiry.question;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as they were read, together with the form that they were read by: both stay as they were checked. */
public final class ReadAnswers {

    /** Where nothing can be asked. */
    public static final ReadAnswers NONE = new ReadAnswers(AskedForm.none(""), Map.of());

    private final AskedForm form;
    private final Map<String, List<String>> given;

    ReadAnswers(AskedForm form, Map<String, List<String>> given) {
        this.form = form;
        this.given = given;
    }

    AskedForm form() {
        return form;
    }

    Map<String, List<String>> given() {
        return given;
    }

    /** What of them search may find, to stand after all else. */
    public String words() {
        return form.questions().stream()
                .map(PosedQuestion::question)
                .filter(Question::isSearched)
                .flatMap(question ->
                        given.getOrDefault(question.slug(), List.of()).stream().limit(1))
                .map(answer -> "\n\n" + answer)
                .collect(Collectors.joining());
    }

    /** As rules look at it: {@code slug=answer} of each, but of none that is personal. */
    public List<String> said() {
        return form.questions().stream()
                .map(PosedQuestion::question)
                .filter(question -> !question.personal())
                .flatMap(question -> given.getOrDefault(question.slug(), List.of()).stream()
                        .map(answer -> question.slug() + "=" + answer))
                .toList();
    }
}
