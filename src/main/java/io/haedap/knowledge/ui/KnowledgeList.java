package io.haedap.knowledge.ui;

import io.haedap.shared.ui.Icons;

/** The lists of the screen. */
enum KnowledgeList {
    CITED(Icons.LINK),
    GAPS(Icons.FLAG);

    private final Icons icon;

    KnowledgeList(Icons icon) {
        this.icon = icon;
    }

    Icons icon() {
        return icon;
    }

    String titleKey() {
        return "knowledge.list." + this;
    }
}
