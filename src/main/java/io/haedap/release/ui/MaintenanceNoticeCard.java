package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.notice.LeadRule;
import io.haedap.notice.LeadTimeBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.maintenance.MaintenanceNotice;
import io.haedap.release.maintenance.MaintenanceNoticeBoard;
import io.haedap.release.maintenance.MaintenanceNoticeDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.Maintenance;
import io.haedap.status.ui.MaintenancePanel;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a maintenance's screen: the notice that tells of it and whether both agree, or the way to make one. */
@org.springframework.stereotype.Component
@Order(10)
class MaintenanceNoticeCard implements MaintenancePanel {

    private final MaintenanceNoticeBoard board;
    private final MaintenanceNoticeDesk desk;
    private final LeadTimeBoard leads;
    private final CurrentStaff staff;
    private final Times times;

    MaintenanceNoticeCard(
            MaintenanceNoticeBoard board,
            MaintenanceNoticeDesk desk,
            LeadTimeBoard leads,
            CurrentStaff staff,
            Times times) {
        this.board = board;
        this.desk = desk;
        this.leads = leads;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Optional<Component> show(Maintenance maintenance) {
        if (!staff.may(Rights.NOTICE_READ)) {
            return Optional.empty();
        }
        var made = board.of(maintenance.id());
        if (made.isPresent()) {
            return Optional.of(card(made.map(this::told).orElseThrow()));
        }
        return maintenance.completedAt() == null && staff.may(Rights.NOTICE_WRITE)
                ? Optional.of(card(offer(maintenance)))
                : Optional.empty();
    }

    /** Its rules come with it, wherever it is shown. */
    @StyleSheet("context://console-assets/release.css")
    private static final class Card extends Div {}

    private static Div card(Div inside) {
        var card = new Card();
        inside.addClassNames("pad", "maintenance-notice");
        card.add(new Header(new H2(card.getTranslation("release.maintenance.notice"))), inside);
        card.addClassName("card");
        return card;
    }

    private Div offer(Maintenance maintenance) {
        var words = UI.getCurrent();
        var make = new Button(
                words.getTranslation("release.maintenance.make"),
                Icons.EDIT.create(),
                _ -> Refusals.attempt(() -> {
                    var made = desk.make(maintenance.id());
                    UI.getCurrent().navigate("notices/" + made.notice().id());
                }));
        make.setDisableOnClick(true);
        make.addClickListener(_ -> make.setEnabled(true));
        return new Div(new Paragraph(words.getTranslation("release.maintenance.offer")), lead(maintenance), make);
    }

    /** Until when it has to be public, in words; late where that day is over. */
    private Div lead(Maintenance maintenance) {
        var words = UI.getCurrent();
        var lead = leads.one(LeadRule.MAINTENANCE);
        var lastDay = lead.lastDay(maintenance.scheduledFor());
        var day = times.weekday(lastDay.atStartOfDay(Times.ZONE).toInstant());
        var late = lead.days() > 0 && times.today().isAfter(lastDay);
        var line = new Div(
                late ? Icons.WARN.create() : Icons.CAL.create(),
                new Span(words.getTranslation(
                        late ? "release.maintenance.late." + lead.enforcement() : "release.maintenance.by",
                        day,
                        lead.days())));
        line.addClassNames("release-line", late ? "late" : "t2");
        line.setVisible(lead.days() > 0);
        return line;
    }

    private Div told(MaintenanceNotice made) {
        var words = UI.getCurrent();
        var notice = made.notice();
        var language = Language.of(words.getLocale());
        var link = new Anchor(
                "notices/" + notice.id(),
                notice.content().translations().in(language).title());
        var head = new Div(BundleWords.badge(link, notice.status()), link);
        head.addClassNames("row", "wrap");
        var inside = new Div(head);
        if (made.discord() != MaintenanceNotice.Discord.NONE) {
            inside.add(discord(made, times));
        }
        if (notice.liveRevision() == null
                && made.maintenance().startedAt() == null
                && made.discord() != MaintenanceNotice.Discord.CALLED_OFF) {
            inside.add(lead(made.maintenance()));
        }
        return inside;
    }

    /** What does not agree, in a strip. */
    static Div discord(MaintenanceNotice made, Times times) {
        var words = UI.getCurrent();
        var text = new Span(
                made.discord() == MaintenanceNotice.Discord.CALLED_OFF
                        ? words.getTranslation("release.maintenance.called-off")
                        : words.getTranslation(
                                "release.maintenance.moved",
                                times.full(made.toldFrom()),
                                times.full(made.maintenance().scheduledFor()),
                                times.time(made.maintenance().scheduledUntil())));
        var strip = new Div(Icons.WARN.create(), text);
        strip.addClassNames("note-strip", "soon");
        strip.getElement().setAttribute("role", "status");
        return strip;
    }
}
