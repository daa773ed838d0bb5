package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.shared.ui.Refusals;

/** What waits, as lines; on a phone each line is a card that says all of it. */
class WorkGrid extends Grid<WorkLine> {

    private final Column<WorkLine> why;
    private final Column<WorkLine> when;
    private final Column<WorkLine> steps;
    private boolean phone;
    private boolean doing = true;

    WorkGrid() {
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("work-grid");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::title)
                .setHeader(getTranslation("faq.learning.column.about"))
                .setFlexGrow(1)
                .setWidth("200px");
        why = addComponentColumn(line -> text(line.why()))
                .setHeader(getTranslation("faq.learning.column.why"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        when = addComponentColumn(line -> text(line.when()))
                .setHeader(getTranslation("faq.learning.column.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        steps = addComponentColumn(this::steps)
                .setHeader(getTranslation("faq.learning.column.steps"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
            var listening = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
            addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    /** Whether anything can be done right here. */
    void setDoing(boolean now) {
        doing = now;
        steps.setVisible(!phone && doing);
    }

    private void fit(int width) {
        var narrow = width < 760;
        if (narrow != phone) {
            phone = narrow;
            why.setVisible(!phone);
            when.setVisible(!phone);
            steps.setVisible(!phone && doing);
            getDataProvider().refreshAll();
        }
    }

    private Component title(WorkLine line) {
        var about = new Div(head(line));
        about.addClassName("work-about");
        if (!line.detail().isEmpty()) {
            var detail = new Paragraph(line.detail());
            detail.addClassName("work-detail");
            about.add(detail);
        }
        if (phone) {
            var facts = new Paragraph(line.why() + (line.why().isEmpty() ? "" : " · ") + line.when());
            facts.addClassNames("xs", "t3");
            about.add(facts, steps(line));
        }
        return about;
    }

    private static Component head(WorkLine line) {
        var faq = line.faq();
        if (faq == null) {
            var words = new Span(line.title());
            words.addClassNames("cut", "strong");
            return words;
        }
        var link = new RouterLink(line.title(), FaqView.class, faq.toString());
        link.addClassNames("cut", "row-link");
        link.getElement().setAttribute("title", line.title());
        return link;
    }

    private Div steps(WorkLine line) {
        var buttons = new Div();
        buttons.addClassName("row");
        for (var step : line.steps()) {
            var words = getTranslation(step.key());
            var button = new Button(words, step.icon().create(), _ -> Refusals.attempt(step.deed()));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(words + ": " + line.title());
            buttons.add(button);
        }
        return buttons;
    }

    private static Span text(String words) {
        var span = new Span(words);
        span.addClassNames("cut", "num");
        return span;
    }
}
