package io.haedap.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.ui.InquiryPanel;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.response.LinkedIncident;
import io.haedap.response.OpenIncident;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: the incidents that it is about, and the way to link it to one. */
@org.springframework.stereotype.Component
@Order(10)
class RelatedIncidentPanel implements InquiryPanel {

    private final GatheringBoard board;
    private final LinkDesk desk;
    private final CurrentStaff staff;
    private final LikenessWords words;
    private final Times times;

    RelatedIncidentPanel(GatheringBoard board, LinkDesk desk, CurrentStaff staff, LikenessWords words, Times times) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.words = words;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        if (!staff.may(Rights.STATUS_READ) || !staff.may(Rights.INQUIRY_READ)) {
            return Optional.empty();
        }
        var linked = board.of(inquiry.number());
        var isGathered = linked.stream().anyMatch(one -> one.incident().status().isOpen());
        var mayLink = staff.may(Rights.INQUIRY_ANSWER) && inquiry.status() != InquiryStatus.SPAM && !isGathered;
        var open = isGathered || inquiry.status().isOver() ? List.<OpenIncident>of() : board.open(inquiry.number());
        var choices = mayLink
                ? board.choices().stream()
                        .filter(incident -> linked.stream()
                                .noneMatch(one -> one.incident().id().equals(incident.id())))
                        .toList()
                : List.<io.haedap.status.Incident>of();
        if (linked.isEmpty() && choices.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        var section = new RelatedIncidents();
        if (!open.isEmpty()) {
            section.add(new OpenIncidents(open, words, times, mayLink ? new Judging(inquiry.number(), changed) : null));
        } else if (linked.isEmpty()) {
            var none = new Paragraph(word("response.incidents.none"));
            none.addClassNames("xs", "t3");
            section.add(none);
        }
        if (!linked.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("list-plain");
            linked.forEach(one -> list.add(line(inquiry.number(), one, changed)));
            section.add(list);
        }
        if (!choices.isEmpty()) {
            var link = new Button(
                    word("response.link.to"),
                    Icons.LINK.create(),
                    _ -> new IncidentDialog(choices, times, incident -> link(incident, inquiry.number(), changed))
                            .open());
            link.addThemeVariants(ButtonVariant.SMALL);
            section.add(link);
        }
        return Optional.of(section);
    }

    @StyleSheet("context://console-assets/response.css")
    private static final class RelatedIncidents extends Section {

        private RelatedIncidents() {
            addClassName("related-incidents");
            add(new H3(getTranslation("response.incidents")));
        }
    }

    private ListItem line(String number, LinkedIncident one, Runnable changed) {
        var incident = one.incident();
        var name = incident.name().in(Language.of(UI.getCurrent().getLocale()));
        var way = new Anchor("/console/status/incidents/" + incident.id(), name);
        way.addClassName("grow");
        var badge = new StateBadge(
                incident.status().sign(),
                word("status.incident." + incident.status().word()));
        var link = one.link();
        var how = new Span(
                link.byName() == null
                        ? word("response.by.customer", times.at(link.at()))
                        : word("response.by.staff", link.byName(), times.at(link.at())));
        how.addClassNames("xs", "t3", "grow");
        var head = new Div(way);
        head.addClassName("row");
        var foot = new Div(badge, how);
        foot.addClassName("row");
        if (staff.may(Rights.INQUIRY_ANSWER)) {
            var part = new Button(Icons.CLOSE.create(), _ -> {
                if (Refusals.attempt(() -> desk.unlink(incident.id(), number, link.version()))) {
                    Toasts.done(word("response.unlinked"), word("response.undo"), () -> {
                        Refusals.attempt(() -> desk.link(incident.id(), number));
                        changed.run();
                    });
                }
                changed.run();
            });
            part.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            part.setAriaLabel(word("response.unlink", name));
            part.setTooltipText(word("response.unlink.short"));
            head.add(part);
        }
        return new ListItem(head, foot);
    }

    /** What a person makes of what is on beside an inquiry. */
    private final class Judging implements OpenIncidents.Callback {

        private final String number;
        private final Runnable changed;

        private Judging(String number, Runnable changed) {
            this.number = number;
            this.changed = changed;
        }

        @Override
        public void link(String incident) {
            Refusals.attempt(() -> RelatedIncidentPanel.this.link(incident, number, changed));
        }

        @Override
        public void dismiss(String incident) {
            if (Refusals.attempt(() -> desk.dismiss(incident, List.of(number)))) {
                Toasts.done(word("response.dismissed"), word("response.undo"), () -> {
                    Refusals.attempt(() -> desk.propose(incident, List.of(number)));
                    changed.run();
                });
            }
            changed.run();
        }
    }

    private void link(String incident, String number, Runnable changed) {
        desk.link(incident, number);
        Toasts.done(word("response.linked"));
        changed.run();
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
