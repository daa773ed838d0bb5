package io.haedap.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Language;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Korean text, and the English one where there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaqTranslations(FaqText ko, @Nullable FaqText en) {

    /** The text in that language, the Korean one where it is missing. */
    public FaqText in(Language language) {
        return language == Language.EN && en != null ? en : ko;
    }

    Map<Language, FaqText> each() {
        var each = new EnumMap<Language, FaqText>(Language.class);
        each.put(Language.KO, ko);
        if (en != null) {
            each.put(Language.EN, en);
        }
        return each;
    }
}
