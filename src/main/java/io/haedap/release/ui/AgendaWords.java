package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import io.haedap.release.agenda.AgendaKind;
import io.haedap.shared.ui.Icons;

/** How kinds of the calendar look: a glyph and a colour, beside their word. */
final class AgendaWords {

    private AgendaWords() {}

    static Component icon(AgendaKind kind) {
        return switch (kind) {
            case NOTICE_PUBLISH -> Icons.MEGA.create();
            case NOTICE_EFFECTIVE -> Icons.FLAG.create();
            case NOTICE_EXPIRE, FAQ_EXPIRE -> Icons.EXIT.create();
            case MAINTENANCE -> Icons.GEAR.create();
            case RELEASE -> Icons.BOX.create();
            case FAQ_PUBLISH -> Icons.BOOK.create();
        };
    }

    static String style(AgendaKind kind) {
        return switch (kind) {
            case NOTICE_PUBLISH, FAQ_PUBLISH -> "st-scheduled";
            case NOTICE_EFFECTIVE -> "st-review";
            case NOTICE_EXPIRE, FAQ_EXPIRE -> "st-closed";
            case MAINTENANCE -> "st-maintenance";
            case RELEASE -> "st-approved";
        };
    }
}
