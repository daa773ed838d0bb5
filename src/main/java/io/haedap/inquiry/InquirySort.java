package io.haedap.inquiry;

/** The orders of the list; each is served by an index. */
public enum InquirySort {
    DUE_FIRST("dueAt", "due_at", true),
    DUE_LAST("-dueAt", "due_at", false),
    OLDEST_FIRST("receivedAt", "received_at", true),
    NEWEST_FIRST("-receivedAt", "received_at", false),
    /** The most urgent first, and of those alike the nearest deadline. */
    URGENT_FIRST("-priority", "ranked_at", true),
    URGENT_LAST("priority", "ranked_at", false);

    private final String word;
    private final String column;
    private final boolean ascending;

    InquirySort(String word, String column, boolean ascending) {
        this.word = word;
        this.column = column;
        this.ascending = ascending;
    }

    /** As the API and addresses write it. */
    public String word() {
        return word;
    }

    String column() {
        return column;
    }

    boolean isAscending() {
        return ascending;
    }
}
