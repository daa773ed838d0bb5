package io.haedap.inquiry.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a category itself asks, without those above it: whether an identity check is needed, a hint in Markdown that stands before the
 * form, and its questions in their order. One that never was set is version 0.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryForm(
        String categorySlug,
        IdentityRule identity,
        @Nullable LocalText hint,
        List<Question> questions,
        long version) {

    static CategoryForm none(String category) {
        return new CategoryForm(category, IdentityRule.INHERITED, null, List.of(), 0);
    }
}
