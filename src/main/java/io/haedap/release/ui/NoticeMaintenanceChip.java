package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.notice.ui.NoticePanel;
import io.haedap.notice.ui.OpenNotice;
import io.haedap.release.maintenance.MaintenanceNotice;
import io.haedap.release.maintenance.MaintenanceNoticeBoard;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a notice's screen: the maintenance that it was made of, and whether that has moved since. */
@org.springframework.stereotype.Component
@Order(10)
class NoticeMaintenanceChip implements NoticePanel {

    private final MaintenanceNoticeBoard board;
    private final Times times;

    NoticeMaintenanceChip(MaintenanceNoticeBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public Optional<Component> show(OpenNotice open) {
        return board.of(open.notice().id()).map(this::part);
    }

    /** Its rules come with it, wherever it is shown. */
    @StyleSheet("context://console-assets/release.css")
    private static final class Part extends Div {}

    private Component part(MaintenanceNotice made) {
        var maintenance = made.maintenance();
        var language = Language.of(UI.getCurrent().getLocale());
        var link = new Anchor("status/maintenances/" + maintenance.id());
        link.add(
                Icons.GEAR.create(),
                new Span(UI.getCurrent()
                        .getTranslation(
                                "release.maintenance.chip",
                                maintenance.name().in(language),
                                times.at(maintenance.scheduledFor()))));
        link.addClassNames("chip", "release-chip");
        var part = new Part();
        part.add(link);
        part.addClassName("release-chips");
        if (made.discord() != MaintenanceNotice.Discord.NONE) {
            part.add(MaintenanceNoticeCard.discord(made, times));
        }
        return part;
    }
}
