package io.haedap.site;

import io.haedap.search.SearchResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of what was found, and where it is; {@code everywhere} counts by kind as if no category were chosen. */
record SearchResults(SearchAddress here, SearchResult found, Map<String, Long> everywhere) {

    static final int SHOWN = 20;
    static final int LAST_PAGE = 10;

    /** Of hits that may be no answer. */
    private static final int SHOWN_IN_DOUBT = 5;

    boolean isNothing() {
        return everywhere.isEmpty() && found.categories().isEmpty();
    }

    /** Nothing that was found answers: the most alike are shown on a single page. */
    boolean isWeak() {
        return here.isWhole() && !found.answered();
    }

    int last() {
        return (int) Math.clamp((found.total() + SHOWN - 1) / SHOWN, 1, LAST_PAGE);
    }

    int shown() {
        return isWeak() ? SHOWN_IN_DOUBT : SHOWN;
    }

    @Nullable
    SearchAddress before() {
        return here.page() > 1 ? here.at(here.page() - 1) : null;
    }

    @Nullable
    SearchAddress after() {
        return !isWeak() && here.page() < last() ? here.at(here.page() + 1) : null;
    }

    /** More was found than is shown by turning pages. */
    boolean isCut() {
        return here.page() == LAST_PAGE && found.total() > (long) LAST_PAGE * SHOWN;
    }

    /** What was looked for in the end. */
    String words() {
        var corrected = found.correctedQuery();
        return corrected == null ? here.query() : corrected;
    }

    /** The inquiry whose number was typed. */
    @Nullable
    String number() {
        return InquiryNumber.in(here.query());
    }
}
