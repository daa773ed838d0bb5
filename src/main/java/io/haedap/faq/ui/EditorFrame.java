package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import java.util.List;

/** The editor's card: rail on top, outline, both languages, the pane on the right; on a phone one of them at a time. */
class EditorFrame extends Div implements Outline.Guide {

    private final FaqForm form;
    private final Outline outline = new Outline(this);
    private final FaqAside aside;
    private final WarningList warnings = new WarningList(mark -> point(mark.language(), mark.paragraph()));
    private final Div notices = new Div();
    private final PaneTabs tabs = new PaneTabs(List.of(Pane.values()), this::open);
    private final FaqHistory history;

    EditorFrame(StatusRail rail, FaqForm form, FaqHistory history) {
        this.form = form;
        this.history = history;
        this.aside = new FaqAside(form, history, warnings, this::open, this::widen);
        addClassNames("card", "ed");
        notices.addClassName("ed-notices");
        tabs.addClassName("ed-tabs");
        add(rail, notices, tabs, outline, form.korean(), form.english(), aside);
        widen(false);
        open(Pane.PREVIEW);
    }

    @Override
    public void open(Pane pane) {
        getElement().setAttribute("data-pane", pane.tag());
        tabs.setValue(pane);
        aside.open(pane);
    }

    @Override
    public void section(int section) {
        open(Pane.KO);
        for (var language : List.of(Language.EN, Language.KO)) {
            var column = form.column(language);
            var head = Outline.head(column.blocks(), section);
            if (head >= 0) {
                column.point(head);
            } else if (section == 0 && language == Language.KO) {
                column.title().focus();
            }
        }
    }

    void point(Language language, int paragraph) {
        open(language == Language.KO ? Pane.KO : Pane.EN);
        if (paragraph < 0) {
            form.column(language).title().focus();
        } else {
            form.column(language).point(paragraph);
        }
    }

    private void widen(boolean wide) {
        getElement().setAttribute("data-preview", wide ? "wide" : "phone");
    }

    void setSaved(boolean saved) {
        aside.setSaved(saved);
        tabs.setSaved(saved);
    }

    /** Strips above the text: what was not saved, what another saved meanwhile. */
    Div notices() {
        return notices;
    }

    void draw() {
        aside.draw();
    }

    /** Draws what others and the checks say of the paragraphs. */
    void drawOutline(List<FaqMark> marks) {
        var found = marks.stream()
                .filter(mark -> mark.kind() == FaqMark.Kind.WARNING)
                .toList();
        warnings.show(found);
        for (var language : Language.values()) {
            var count =
                    found.stream().filter(mark -> mark.language() == language).count();
            form.column(language).warn((int) count, () -> open(Pane.PREVIEW));
        }
        outline.showSections(form.korean().blocks(), form.english().blocks(), marks);
        var settings = new java.util.ArrayList<>(form.summary());
        if (history.count() > 0) {
            settings.add(
                    new Outline.Setting(getTranslation("faq.history"), String.valueOf(history.count()), Pane.HISTORY));
        }
        outline.showSettings(settings);
    }

    void clearParts() {
        aside.clearParts();
    }

    void add(Pane pane, Component part) {
        aside.add(pane, part);
    }

    /** Does it; where a field is refused, the pane that holds it is opened. */
    boolean attempt(Runnable deed) {
        return Refusals.attempt(form.fields(), () -> {
            try {
                deed.run();
            } catch (io.haedap.shared.Refusal refusal) {
                if (!refusal.faults().isEmpty()) {
                    var field = refusal.faults().getFirst().field();
                    open(
                            field.startsWith("translations.ko")
                                    ? Pane.KO
                                    : field.startsWith("translations.en") ? Pane.EN : Pane.SETTINGS);
                    if (refusal.faults().stream()
                            .anyMatch(fault -> !fault.field().startsWith("translations"))) {
                        aside.open(Pane.SETTINGS);
                    }
                }
                throw refusal;
            }
        });
    }
}
