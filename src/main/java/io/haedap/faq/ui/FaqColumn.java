package io.haedap.faq.ui;

/** The columns of the list; the title is always there. */
enum FaqColumn {
    STATUS(true),
    LIVE(true),
    CATEGORY(true),
    LANGUAGES(false),
    TAGS(false),
    VISIBILITY(false),
    VERIFY_BY(false),
    AUTHOR(true),
    UPDATED(true),
    NUMBER(false);

    private final boolean usual;

    FaqColumn(boolean usual) {
        this.usual = usual;
    }

    /** Whether people see it who never chose. */
    boolean isUsual() {
        return usual;
    }

    String titleKey() {
        return "faq.column." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
