package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.Learning;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.faq.learning.Opinion;
import io.haedap.faq.learning.OpinionAction;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures, weeks and readers' words of one entry. */
@StyleSheet("context://console-assets/faq-learning.css")
class LearningPart extends Section {

    private static final int PAGE = 5;

    private final FaqId faq;
    private final LearningBoard board;
    private final LearningDesk desk;
    private final Times times;
    private final boolean mayTick;
    private final Div words = new Div();
    private final Div figuresAndWords = new Div();
    private boolean all;

    LearningPart(FaqId faq, LearningBoard board, LearningDesk desk, Times times, boolean mayTick) {
        this.faq = faq;
        this.board = board;
        this.desk = desk;
        this.times = times;
        this.mayTick = mayTick;
        addClassName("learning");
        getElement().setAttribute("aria-label", getTranslation("faq.learning"));
        words.addClassName("learning-words");
        figuresAndWords.addClassName("learning-body");
        add(figuresAndWords);
        draw();
    }

    static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private void draw() {
        figuresAndWords.removeAll();
        words.removeAll();
        var learning = board.of(faq);
        figuresAndWords.add(new Header(new H2(getTranslation("faq.learning"))), figures(learning));
        if (!learning.weeks().isEmpty()) {
            figuresAndWords.add(weeks(learning));
        }
        figuresAndWords.add(opinionsHeader(learning.openOpinions()), words);
        more(null);
    }

    private DescriptionList figures(Learning learning) {
        var figures = new DescriptionList();
        figure(figures, "faq.learning.figure.views", String.valueOf(learning.views()));
        var since = learning.liveSince();
        if (since != null) {
            figures.add(
                    new DescriptionList.Term(getTranslation("faq.learning.figure.live", times.date(since))),
                    new DescriptionList.Description(WorkLines.votes(learning.live())));
        }
        if (learning.before().votes() > 0) {
            figure(figures, "faq.learning.figure.before", WorkLines.votes(learning.before()));
        }
        figure(figures, "faq.learning.figure.all", WorkLines.votes(learning.votes()));
        var verified = learning.verified();
        if (verified != null) {
            figure(figures, "faq.learning.figure.verified", verified.by() + " · " + times.date(verified.at()));
        }
        return figures;
    }

    private void figure(DescriptionList figures, String key, String value) {
        figures.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** A bar a week: its height are the votes, its filled part the helpful ones; the same is said in words. */
    private Component weeks(Learning learning) {
        var most = learning.weeks().stream()
                .mapToInt(week -> week.votes().votes())
                .max()
                .orElse(1);
        var bars = new Div();
        bars.addClassName("weeks");
        bars.getElement().setAttribute("role", "img");
        bars.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("faq.learning.weeks") + ": "
                                + learning.weeks().stream().map(this::said).collect(Collectors.joining(", ")));
        for (var week : learning.weeks()) {
            var helpful = new Span();
            helpful.addClassName("helpful");
            var unhelpful = new Span();
            unhelpful.addClassName("unhelpful");
            helpful.getStyle().set("block-size", 48 * week.votes().helpful() / Math.max(1, most) + "px");
            unhelpful.getStyle().set("block-size", 48 * week.votes().unhelpful() / Math.max(1, most) + "px");
            var bar = new Div(unhelpful, helpful);
            bar.addClassName("week");
            bar.getElement().setAttribute("title", said(week));
            bars.add(bar);
        }
        var legend = new Paragraph(getTranslation("faq.learning.weeks.legend"));
        legend.addClassNames("xs", "t3");
        var part = new Div(bars, legend);
        part.addClassName("weeks-part");
        return part;
    }

    private String said(Learning.Week week) {
        var from = times.day(week.from().atStartOfDay(Times.ZONE).toInstant());
        return from + " " + WorkLines.votes(week.votes());
    }

    private Header opinionsHeader(int open) {
        var header = new Header(new H3(getTranslation("faq.learning.opinions", open)));
        var which = new Button(getTranslation(all ? "faq.learning.opinions.open" : "faq.learning.opinions.all"), _ -> {
            all = !all;
            draw();
        });
        which.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        header.add(which);
        return header;
    }

    private void more(@Nullable String cursor) {
        var page = board.opinions(faq, !all, PAGE, cursor);
        page.items().forEach(opinion -> words.add(card(opinion)));
        if (words.getComponentCount() == 0) {
            var nothing = new Paragraph(
                    getTranslation(all ? "faq.learning.opinions.none" : "faq.learning.opinions.none.open"));
            nothing.addClassNames("xs", "t3");
            words.add(nothing);
        }
        var next = page.nextCursor();
        if (next != null) {
            var button = new Button(getTranslation("shared.more"));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClickListener(_ -> {
                words.remove(button);
                more(next);
            });
            words.add(button);
        }
    }

    private Component card(Opinion opinion) {
        var helpful = opinion.helpful();
        var voted = new Span(
                getTranslation(helpful == null ? "faq.learning.voted.unknown" : "faq.learning.voted." + helpful));
        voted.addClassName("strong");
        var when =
                new Span(times.at(opinion.at()) + " · " + getTranslation("faq.remarks.revision", opinion.revision()));
        when.addClassNames("xs", "t3", "num");
        var head = new Div(voted, when);
        head.addClassName("row");
        var said = new Paragraph(opinion.body());
        said.addClassName("said");
        said.getElement().setAttribute("lang", opinion.language().tag());
        var card = new Div(head, said);
        card.addClassNames("opinion", opinion.isOpen() ? "open" : "done");
        var done = opinion.done();
        if (done != null) {
            var by = new Paragraph(getTranslation("faq.learning.done.by", done.by(), times.at(done.at())));
            by.addClassNames("xs", "t3");
            card.add(by);
        }
        if (mayTick) {
            card.add(
                    opinion.isOpen()
                            ? tick(opinion, OpinionAction.DONE, "faq.learning.done", Icons.CHECK)
                            : tick(opinion, OpinionAction.REOPEN, "faq.learning.reopen", Icons.UNDO));
        }
        return card;
    }

    private Button tick(Opinion opinion, OpinionAction action, String key, Icons icon) {
        var button = new Button(
                getTranslation(key),
                icon.create(),
                _ -> Refusals.attempt(() -> {
                    desk.take(faq, opinion.id(), action);
                    draw();
                    Toasts.done(getTranslation(key + ".said"));
                }));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
