package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.response.OpenIncident;
import io.haedap.shared.Language;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents that are on beside an inquiry that none of them has gathered yet. */
class OpenIncidents extends UnorderedList {

    private static final int MOST = 3;

    /** What is done with the id of one. */
    interface Callback {

        void link(String incident);

        void dismiss(String incident);
    }

    /** {@code callback} is null for whoever may not. */
    OpenIncidents(List<OpenIncident> open, LikenessWords words, Times times, @Nullable Callback callback) {
        addClassName("list-plain");
        getElement().setAttribute("aria-label", getTranslation("response.open"));
        open.stream().limit(MOST).forEach(one -> add(line(one, words, times, callback)));
        if (open.size() > MOST) {
            var more = new ListItem(getTranslation("response.open.more", open.size() - MOST));
            more.addClassNames("xs", "t3");
            add(more);
        }
    }

    private ListItem line(OpenIncident one, LikenessWords words, Times times, @Nullable Callback callback) {
        var incident = one.incident();
        var name = incident.name().in(Language.of(getLocale()));
        var way = new Anchor("/console/status/incidents/" + incident.id(), name);
        way.addClassName("grow");
        var head = new Div(way);
        head.addClassName("row");
        if (callback != null) {
            var take = new Button(getTranslation("response.link"), _ -> callback.link(incident.id()));
            take.addThemeVariants(ButtonVariant.SMALL);
            take.setAriaLabel(getTranslation("response.link.of", name));
            head.add(take);
        }
        var since = new Span(getTranslation(
                one.likely() ? "response.open.likely" : "response.open.since", times.at(incident.startedAt())));
        since.addClassNames("xs", "grow");
        since.setClassName("t3", !one.likely());
        var foot = new Div(
                new StateBadge(
                        incident.status().sign(),
                        getTranslation("status.incident." + incident.status().word())),
                since);
        foot.addClassName("row");
        return one.likely() ? new ListItem(head, foot, reason(one, words, callback)) : new ListItem(head, foot);
    }

    private Div reason(OpenIncident one, LikenessWords words, @Nullable Callback callback) {
        var why = new Span(words.of(one.likeness()));
        why.addClassNames("xs", "t2", "grow");
        var line = new Div(why);
        line.addClassName("row");
        if (callback != null) {
            var not = new Button(
                    getTranslation("response.dismiss"),
                    _ -> callback.dismiss(one.incident().id()));
            not.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            not.setAriaLabel(
                    getTranslation("response.dismiss.of", one.incident().name().in(Language.of(getLocale()))));
            line.add(not);
        }
        return line;
    }
}
