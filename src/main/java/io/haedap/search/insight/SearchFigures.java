package io.haedap.search.insight;

import org.jspecify.annotations.Nullable;

/** How often readers searched, how often nothing answered them, how often nothing was found at all, and what they clicked. */
public record SearchFigures(long searches, long missed, long empty, AskedClicks clicks) {

    static final SearchFigures NONE = new SearchFigures(0, 0, 0, new AskedClicks(0, 0, 0, 0, 0, 0));

    /** Each of 1; null where nobody searched. */
    public @Nullable Double answeredShare() {
        return share(searches - missed);
    }

    /** Something was found that likely answers nothing; with what was answered and what was empty it makes up all. */
    public @Nullable Double weakShare() {
        return share(weak());
    }

    public long weak() {
        return missed - empty;
    }

    public @Nullable Double emptyShare() {
        return share(empty);
    }

    public @Nullable Double clickShare() {
        return share(clicks.total());
    }

    private @Nullable Double share(long part) {
        return searches == 0 ? null : (double) part / searches;
    }

    SearchFigures plus(SearchFigures other) {
        return new SearchFigures(
                searches + other.searches, missed + other.missed, empty + other.empty, clicks.plus(other.clicks));
    }
}
