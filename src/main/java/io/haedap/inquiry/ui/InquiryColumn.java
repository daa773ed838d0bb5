package io.haedap.inquiry.ui;

import java.util.Locale;

/** The columns of the list across the screen; subject, with glyphs of state and priority, is always there. */
enum InquiryColumn {
    STATE(false),
    PRIORITY(false),
    CUSTOMER(true),
    QUEUE(true),
    CATEGORY(false),
    ASSIGNEE(true),
    DUE(true),
    RECEIVED(true),
    CHANNEL(false),
    NUMBER(true);

    private final boolean usual;

    InquiryColumn(boolean usual) {
        this.usual = usual;
    }

    /** Whether people see it who never chose. */
    boolean isUsual() {
        return usual;
    }

    String titleKey() {
        return "inquiry.column." + name().toLowerCase(Locale.ROOT);
    }
}
