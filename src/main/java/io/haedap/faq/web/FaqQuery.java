package io.haedap.faq.web;

import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a program asks the list for, as parameters of the address; {@code author} is an id that the authors' list names. */
record FaqQuery(
        @Nullable String categorySlug,
        @Nullable FaqStatus status,
        @Nullable String q,
        FaqFilter.@Nullable Translation translation,
        @Nullable String tag,
        @Nullable String author,
        @Nullable FaqVisibility visibility,
        @Nullable Boolean overdue) {

    FaqFilter filter() {
        return new FaqFilter(
                categorySlug, status, q, translation, tag, staff(), visibility, Boolean.TRUE.equals(overdue));
    }

    private @Nullable StaffId staff() {
        try {
            return author == null ? null : StaffId.of(author);
        } catch (Refusal malformed) {
            throw Refusal.malformed("author");
        }
    }
}
