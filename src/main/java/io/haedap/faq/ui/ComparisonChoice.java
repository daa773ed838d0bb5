package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.haedap.faq.FaqRevision;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses the two revisions and how their difference is shown. */
class ComparisonChoice extends Div {

    private final Select<FaqRevision> from = new Select<>();
    private final Select<FaqRevision> to = new Select<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> source = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> inline = new RadioButtonGroup<>();
    private @Nullable Comparison shown;
    private boolean showing;

    ComparisonChoice(Times times, Consumer<Comparison> follow) {
        addClassName("comparison-choice");
        select(from, "faq.revisions.from", times);
        select(to, "faq.revisions.to", times);
        segments(language, "faq.revisions.language", one -> getTranslation("shared.language." + one.tag()));
        language.setItems(Language.values());
        segments(
                source, "faq.revisions.as", one -> getTranslation(one ? "faq.revisions.source" : "faq.revisions.text"));
        source.setItems(false, true);
        segments(
                inline,
                "faq.revisions.form",
                one -> getTranslation(one ? "faq.revisions.inline" : "faq.revisions.side"));
        inline.setItems(false, true);
        from.addValueChangeListener(_ -> changed(follow));
        to.addValueChangeListener(_ -> changed(follow));
        language.addValueChangeListener(_ -> changed(follow));
        source.addValueChangeListener(_ -> changed(follow));
        inline.addValueChangeListener(_ -> changed(follow));
        var segments = new Div(language, source, inline);
        segments.addClassName("comparison-segments");
        add(from, to, segments);
    }

    private void select(Select<FaqRevision> select, String key, Times times) {
        select.setLabel(getTranslation(key));
        select.setItemLabelGenerator(revision -> getTranslation("faq.history.revision", revision.number()) + " · "
                + revision.author() + " · " + times.at(revision.at()));
    }

    private <T> void segments(
            RadioButtonGroup<T> group, String key, com.vaadin.flow.component.ItemLabelGenerator<T> words) {
        group.addClassName("segments");
        group.setAriaLabel(getTranslation(key));
        group.setItemLabelGenerator(words);
    }

    void show(List<FaqRevision> revisions, @Nullable Integer live, Comparison comparison) {
        showing = true;
        shown = comparison;
        from.setItems(revisions);
        to.setItems(revisions);
        from.setValue(find(revisions, comparison.from()));
        to.setValue(find(revisions, comparison.to()));
        language.setValue(comparison.language());
        source.setValue(comparison.source());
        inline.setValue(comparison.inline());
        showing = false;
    }

    private static @Nullable FaqRevision find(List<FaqRevision> revisions, int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElse(null);
    }

    private void changed(Consumer<Comparison> follow) {
        var now = shown;
        if (showing || now == null || from.isEmpty() || to.isEmpty()) {
            return;
        }
        follow.accept(new Comparison(
                from.getValue().number(),
                to.getValue().number(),
                Objects.requireNonNullElse(language.getValue(), now.language()),
                Objects.requireNonNullElse(source.getValue(), now.source()),
                Objects.requireNonNullElse(inline.getValue(), now.inline())));
    }
}
