package io.haedap.faq.ui;

import java.util.Locale;

/** What the editor's screen shows at a time: on a wide screen both languages and one of the others, on a phone one of all. */
enum Pane {
    KO,
    EN,
    PREVIEW,
    SETTINGS,
    HISTORY;

    boolean isText() {
        return this == KO || this == EN;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
