package io.haedap.faq;

import io.haedap.shared.Language;
import java.util.List;

/** Words that people use for the same thing and that the text does not hold, by language: search finds the entry by them too. */
public record FaqSynonyms(List<String> ko, List<String> en) {

    public static final FaqSynonyms NONE = new FaqSynonyms(List.of(), List.of());

    public List<String> in(Language language) {
        return language == Language.EN ? en : ko;
    }
}
