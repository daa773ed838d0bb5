package io.haedap.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** The texts of a notice: Korean always, English where it has been written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeTranslations(NoticeText ko, @Nullable NoticeText en) {

    /** The text in that language, Korean where there is no English. */
    public NoticeText in(Language language) {
        return language == Language.EN && en != null ? en : ko;
    }
}
