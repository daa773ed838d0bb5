package io.haedap.faq.ui;

import io.haedap.shared.ui.Icons;

/** The lists of the work screen, in the order of urgency. */
enum Work {
    HELPFULNESS(Icons.FLAG),
    OPINIONS(Icons.COMMENT),
    VERIFY(Icons.CLOCK),
    EXPIRING(Icons.CAL),
    SEARCHES(Icons.SEARCH),
    CATEGORIES(Icons.BOOK);

    private final Icons icon;

    Work(Icons icon) {
        this.icon = icon;
    }

    Icons icon() {
        return icon;
    }

    /** Whether its lines belong to categories, so that one can be chosen. */
    boolean hasCategories() {
        return this != CATEGORIES && this != SEARCHES;
    }

    String titleKey() {
        return "faq.learning.list." + this;
    }
}
