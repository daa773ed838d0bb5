package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.status.GroupDetails;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group of services with how each does and did; whoever may finds the tools to change them in their lines. */
class ServiceList extends Div {

    /** What a line asks for. */
    interface Guide {

        boolean mayChange();

        boolean maySay();

        void say(ServiceDetails service);

        void change(ServiceDetails service);

        void place(ServiceDetails service, int position);

        void retire(ServiceDetails service);

        void restore(ServiceDetails service);

        void change(GroupDetails group);

        void place(GroupDetails group, int position);

        void remove(GroupDetails group);

        /** What others have to say of it. */
        List<Component> panels(ServiceDetails service);
    }

    /** What is known of all of them. */
    record Knowledge(
            List<ServiceDetails> all,
            Map<String, ServiceHistory> histories,
            Map<StaffId, String> names,
            @Nullable String focused) {}

    private final Guide guide;
    private final Knowledge known;
    private final Times times;

    ServiceList(Guide guide, Knowledge known, Times times) {
        this.guide = guide;
        this.known = known;
        this.times = times;
        addClassNames("card", "service-card");
    }

    ServiceList group(GroupDetails group, int groups) {
        var name = new H2(text(group.name()));
        name.addClassName("grow");
        var head = new Header(name);
        if (guide.mayChange()) {
            head.add(groupTools(group, groups));
        }
        add(head);
        if (group.description() != null) {
            var about = new Paragraph(text(group.description()));
            about.addClassNames("t2", "sm", "service-about");
            add(about);
        }
        var here = known.all().stream()
                .filter(one -> one.service().groupId().equals(group.id()) && !one.isRetired())
                .toList();
        if (here.isEmpty()) {
            var none = new Paragraph(getTranslation("status.group.empty"));
            none.addClassNames("t2", "sm", "service-about");
            add(none);
            return this;
        }
        var list = new UnorderedList();
        list.addClassName("service-lines");
        for (int i = 0; i < here.size(); i++) {
            list.add(line(here.get(i), i, here.size()));
        }
        add(list);
        return this;
    }

    ServiceList retired(List<ServiceDetails> retired) {
        add(new Header(new H2(getTranslation("status.service.retired"))));
        var list = new UnorderedList();
        list.addClassName("service-lines");
        retired.forEach(one -> {
            var since = one.retiredAt();
            var name = new Span(text(one.service().name()));
            name.addClassName("med");
            var when = new Span(since == null ? "" : getTranslation("status.service.retired.at", times.date(since)));
            when.addClassNames("xs", "t3");
            var words = new Div(name, when);
            words.addClassName("service-words");
            var item = new ListItem(words);
            if (guide.mayChange()) {
                var restore = new Button(getTranslation("status.service.restore"), _ -> guide.restore(one));
                restore.addThemeVariants(ButtonVariant.SMALL);
                item.add(restore);
            }
            list.add(item);
        });
        add(list);
        return this;
    }

    private ListItem line(ServiceDetails one, int at, int of) {
        var service = one.service();
        var name = new Span(text(service.name()));
        name.addClassName("med");
        var words = new Div(name);
        words.addClassName("service-words");
        var description = service.description();
        if (description != null) {
            words.add(small(text(description), "t2"));
        }
        words.add(small(String.join(" · ", facts(one)), "t3"));
        guide.panels(one).forEach(words::add);
        var state = new Div(StatusWords.badge(this, service.state()));
        state.addClassName("service-state");
        if (one.manual() != null) {
            state.add(small(getTranslation("status.state.manual"), "t2"));
        }
        var history = known.histories().get(service.id());
        var item = new ListItem(words, state);
        item.add(history == null ? new Div() : new DayLine(history, times));
        item.add(tools(one, at, of));
        return item;
    }

    private List<String> facts(ServiceDetails one) {
        var facts = new ArrayList<String>();
        var owner = one.owner();
        if (owner != null) {
            facts.add(getTranslation("status.service.owner", known.names().getOrDefault(owner, "?")));
        }
        var start = one.service().startDate();
        if (start != null) {
            facts.add(getTranslation(
                    "status.service.since",
                    times.date(start.atStartOfDay(Times.ZONE).toInstant())));
        }
        var needs = known.all().stream()
                .filter(other -> one.service().needs().contains(other.id()) && !other.isRetired())
                .map(other -> text(other.service().name()))
                .collect(Collectors.joining(", "));
        if (!needs.isEmpty()) {
            facts.add(getTranslation("status.service.needs", needs));
        }
        if (one.service().onlyShowIfDegraded()) {
            facts.add(getTranslation("status.service.only"));
        }
        return facts;
    }

    private Div tools(ServiceDetails one, int at, int of) {
        var tools = new Div();
        tools.addClassName("service-tools");
        var name = text(one.service().name());
        if (guide.maySay()) {
            tools.add(tool(Icons.FLAG, "status.service.tool.say", name, () -> guide.say(one)));
        }
        if (guide.mayChange()) {
            var up = tool(Icons.ARROWUP, "status.service.tool.up", name, () -> guide.place(one, at));
            up.setEnabled(at > 0);
            var down = tool(Icons.DOWN, "status.service.tool.down", name, () -> guide.place(one, at + 2));
            down.setEnabled(at < of - 1);
            if (one.id().equals(known.focused())) {
                (up.isEnabled() ? up : down).focus();
            }
            tools.add(
                    up,
                    down,
                    tool(Icons.EDIT, "status.service.tool.change", name, () -> guide.change(one)),
                    tool(Icons.BOX, "status.service.tool.retire", name, () -> guide.retire(one)));
        }
        return tools;
    }

    private Div groupTools(GroupDetails group, int groups) {
        var name = text(group.name());
        var up = tool(Icons.ARROWUP, "status.service.tool.up", name, () -> guide.place(group, group.position() - 1));
        up.setEnabled(group.position() > 1);
        var down = tool(Icons.DOWN, "status.service.tool.down", name, () -> guide.place(group, group.position() + 1));
        down.setEnabled(group.position() < groups);
        var remove = tool(Icons.TRASH, "status.group.tool.remove", name, () -> guide.remove(group));
        remove.setEnabled(group.services() == 0);
        var tools = new Div(
                up, down, tool(Icons.EDIT, "status.group.tool.change", name, () -> guide.change(group)), remove);
        tools.addClassName("service-tools");
        return tools;
    }

    private Button tool(Icons icon, String key, String name, Runnable deed) {
        var label = getTranslation(key, name);
        var button = new Button(icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private static Component small(String text, String tone) {
        var small = new Span(text);
        small.addClassNames("xs", tone);
        return small;
    }

    private String text(LocalText text) {
        return text.in(Language.of(getLocale()));
    }
}
