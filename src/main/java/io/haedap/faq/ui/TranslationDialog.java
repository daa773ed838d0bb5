package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.faq.TranslationState.Paragraph;
import io.haedap.faq.TranslationState.Standing;
import io.haedap.shared.Difference;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.ui.DifferenceText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Both languages paragraph by paragraph beside each other, as they are saved; what is behind is marked and can be settled. */
class TranslationDialog extends Dialog {

    private static final double ALIKE = 0.3;

    private final OpenFaq open;
    private final FaqBoard board;
    private final ReviewBoard review;
    private final ReviewDesk desk;
    private final Times times;
    private final Div rows = new Div();

    TranslationDialog(OpenFaq open, FaqBoard board, ReviewBoard review, ReviewDesk desk, Times times) {
        this.open = open;
        this.board = board;
        this.review = review;
        this.desk = desk;
        this.times = times;
        setHeaderTitle(getTranslation("faq.translation.title"));
        addClassName("translation-dialog");
        setWidth("min(1100px, 96vw)");
        rows.addClassName("pairs");
        var close = new Button(getTranslation("shared.close"), _ -> close());
        getFooter().add(close);
        add(rows);
        draw();
    }

    private void draw() {
        rows.removeAll();
        rows.add(head("ko"), head("en"));
        var faq = open.faq();
        var texts = faq.content().translations();
        var korean = MarkdownBlock.of(texts.ko().body());
        var english = texts.en();
        var other = english == null ? List.<MarkdownBlock>of() : MarkdownBlock.of(english.body());
        var heading = "";
        for (var paragraph : review.translation(faq.id()).paragraphs()) {
            if (paragraph.title()) {
                rows.add(
                        cell("ko", new Span(texts.ko().title())),
                        pair(faq, paragraph, new Span(english == null ? "" : english.title())));
                continue;
            }
            var ko = block(korean, paragraph.korean());
            var en = block(other, paragraph.english());
            if (!paragraph.heading().equals(heading)) {
                heading = paragraph.heading();
                var line = new Div(heading);
                line.addClassName("pair-heading");
                rows.add(line);
            }
            rows.add(cell("ko", prose(ko)), pair(faq, paragraph, prose(en)));
        }
    }

    private Component head(String language) {
        var head = new Div(getTranslation("shared.language." + language));
        head.addClassName("pair-head");
        return head;
    }

    private static Div cell(String language, Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("pair");
        cell.getElement().setAttribute("lang", language);
        return cell;
    }

    private static Component prose(@Nullable MarkdownBlock block) {
        if (block == null) {
            return new Span();
        }
        var prose = new Div(new Html("<div>" + Markdown.html(block.source()) + "</div>"));
        prose.addClassName("prose");
        return prose;
    }

    private static @Nullable MarkdownBlock block(List<MarkdownBlock> blocks, @Nullable Integer index) {
        return index == null || index >= blocks.size() ? null : blocks.get(index);
    }

    private Component pair(FaqDetails faq, Paragraph paragraph, Component english) {
        if (!paragraph.isBehind()) {
            return cell("en", english);
        }
        var why = new Span(Icons.WARN.create(), new Span(TranslationWords.why(this, paragraph, times)));
        why.addClassName("why");
        why.getElement().setAttribute("lang", getLocale().getLanguage());
        var tools = new Div();
        tools.addClassName("row");
        tools.getElement().setAttribute("lang", getLocale().getLanguage());
        var cell = cell("en", why, english, tools);
        cell.addClassName("behind");
        changes(faq, paragraph).ifPresent(changes -> {
            changes.setVisible(false);
            var show = new Button(
                    getTranslation("faq.translation.changes"), _ -> changes.setVisible(!changes.isVisible()));
            show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            tools.add(show);
            cell.getElement().appendChild(changes.getElement());
        });
        if (open.isWritable()) {
            var mark = new Button(getTranslation("faq.translation.mark"), _ -> mark(paragraph));
            mark.addThemeVariants(ButtonVariant.SMALL);
            tools.add(mark);
        }
        return cell;
    }

    private void mark(Paragraph paragraph) {
        if (Refusals.attempt(
                () -> desk.markCurrent(open.faq().id(), paragraph.koreanHash(), paragraph.englishHash()))) {
            Toasts.done(getTranslation("faq.translation.marked"));
            draw();
            open.reload();
        }
    }

    /** What was changed in the Korean paragraph when the English one fell behind. */
    private Optional<Component> changes(FaqDetails faq, Paragraph paragraph) {
        var since = paragraph.since();
        var index = paragraph.korean();
        if (since == null || since < 2 || index == null || paragraph.standing() != Standing.OUTDATED) {
            return Optional.empty();
        }
        var now = block(MarkdownBlock.of(faq.content().translations().ko().body()), index);
        if (now == null) {
            return Optional.empty();
        }
        return MarkdownBlock.of(
                        board.content(faq.id(), since - 1).translations().ko().body())
                .stream()
                .max(Comparator.comparingDouble(block -> Difference.likeness(block.text(), now.text())))
                .filter(before -> Difference.likeness(before.text(), now.text()) > ALIKE)
                .map(before -> {
                    var text =
                            new DifferenceText(Difference.words(before.text(), now.text()), DifferenceText.Side.BOTH);
                    var box = new Div(text);
                    box.addClassName("pair-changes");
                    box.getElement().setAttribute("lang", Language.KO.tag());
                    return box;
                });
    }
}
