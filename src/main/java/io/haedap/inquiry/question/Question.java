package io.haedap.inquiry.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.haedap.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as people set it. {@code least} and {@code most} bound what is said: letters of texts, how many of the choices, numbers,
 * or dates, where {@code today} is the day in Seoul. A personal answer is masked for staff and never searched.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
        String slug,
        QuestionKind kind,
        LocalText label,
        @Nullable LocalText hint,
        @JsonInclude boolean required,
        @JsonInclude boolean personal,
        @Nullable String least,
        @Nullable String most,
        @Nullable String pattern,
        List<QuestionChoice> choices,
        @JsonProperty("if") @Nullable Condition when) {

    /** Asked only where an earlier question of the same category was answered with one of these; {@code yes} and {@code no} for yes or no. */
    public record Condition(String question, List<String> oneOf) {}

    /** Whether its answer is made of words that colleagues may look for. */
    boolean isSearched() {
        return !personal
                && switch (kind) {
                    case TEXT, LONG_TEXT, CODE -> true;
                    case NUMBER, AMOUNT, DATE, CHOICE, CHOICES, YES_NO -> false;
                };
    }
}
