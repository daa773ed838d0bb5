package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.IncidentTemplate;
import io.haedap.status.StatusReader;
import io.haedap.status.TemplateDesk;
import io.haedap.status.TemplateDraft;
import io.haedap.status.WatchedService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates from which outages are declared, in the order in which the dialog offers them. */
@Route("status/templates")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class TemplatesView extends Screen implements AfterNavigationObserver {

    private static final int WORDS = 140;

    private final TemplateDesk desk;
    private final StatusReader reader;
    private final CurrentStaff staff;
    private final Div card = new Div();

    TemplatesView(TemplateDesk desk, StatusReader reader, CurrentStaff staff) {
        super("status.templates");
        this.desk = desk;
        this.reader = reader;
        this.staff = staff;
        crumb(getTranslation("status.menu"), StatusView.class);
        card.addClassNames("card", "service-card");
        add(card);
        if (mayWrite()) {
            var add = new Button(getTranslation("status.template.add"), Icons.PLUS.create(), _ -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions(add);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private boolean mayWrite() {
        return staff.may(Rights.STATUS_WRITE);
    }

    private void reload() {
        var templates = desk.all();
        beside(getTranslation("shared.rows.all", templates.size()));
        card.removeAll();
        if (templates.isEmpty()) {
            card.add(new EmptyState(
                    Icons.TPL, getTranslation("status.templates.none"), getTranslation("status.templates.hint"), null));
            return;
        }
        var language = Language.of(getLocale());
        var names = reader.services().stream()
                .collect(Collectors.toMap(WatchedService::id, one -> one.name().in(language)));
        var list = new UnorderedList();
        list.addClassNames("service-lines", "template-lines");
        for (int i = 0; i < templates.size(); i++) {
            list.add(line(templates.get(i), names, i, templates.size()));
        }
        card.add(list);
    }

    private ListItem line(IncidentTemplate template, Map<String, String> names, int at, int of) {
        var language = Language.of(getLocale());
        var name = new Span(template.title().in(language));
        name.addClassName("med");
        var facts = new Span(Stream.concat(
                        Stream.of(getTranslation(
                                "status.template.impact",
                                getTranslation(
                                        "status.impact." + template.impact().word()))),
                        template.services().entrySet().stream()
                                .filter(one -> names.containsKey(one.getKey()))
                                .map(one -> names.getOrDefault(one.getKey(), "") + " "
                                        + getTranslation("status.service."
                                                + one.getValue().word())))
                .collect(Collectors.joining(" · ")));
        facts.addClassNames("xs", "t2");
        var message = new Span(
                PlainText.shorten(Markdown.text(template.message().in(language)).strip(), WORDS));
        message.addClassNames("xs", "t3");
        var words = new Div(name, facts, message);
        words.addClassName("service-words");
        var item = new ListItem(words);
        if (mayWrite()) {
            item.add(tools(template, template.title().in(language), at, of));
        }
        return item;
    }

    private Div tools(IncidentTemplate template, String name, int at, int of) {
        var up = tool(Icons.ARROWUP, "status.service.tool.up", name, () -> place(template, at));
        up.setEnabled(at > 0);
        var down = tool(Icons.DOWN, "status.service.tool.down", name, () -> place(template, at + 2));
        down.setEnabled(at < of - 1);
        var tools = new Div(
                up,
                down,
                tool(Icons.EDIT, "status.service.tool.change", name, () -> change(template)),
                tool(Icons.TRASH, "status.template.tool.remove", name, () -> remove(template)));
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

    private void add() {
        new IncidentTemplateDialog(null, reader.services(), draft -> {
                    desk.add(draft);
                    reload();
                })
                .open();
    }

    private void change(IncidentTemplate template) {
        new IncidentTemplateDialog(template, reader.services(), draft -> {
                    desk.change(template.id(), template.version(), draft);
                    reload();
                })
                .open();
    }

    private void place(IncidentTemplate template, int position) {
        Refusals.attempt(() -> {
            desk.change(template.id(), template.version(), draft(template, position));
            reload();
        });
    }

    private void remove(IncidentTemplate template) {
        Refusals.attempt(() -> {
            desk.remove(template.id(), template.version());
            reload();
            Toasts.done(
                    getTranslation("status.template.removed"),
                    getTranslation("shared.undo"),
                    () -> Refusals.attempt(() -> {
                        desk.add(draft(template, template.position()));
                        reload();
                    }));
        });
    }

    private static TemplateDraft draft(IncidentTemplate template, int position) {
        return new TemplateDraft(
                template.title(), template.impact(), template.services(), template.message(), position);
    }
}
