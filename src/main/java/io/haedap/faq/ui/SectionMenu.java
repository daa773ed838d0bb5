package io.haedap.faq.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.haedap.faq.FaqSections;
import io.haedap.faq.FaqTemplate;
import io.haedap.faq.FaqTemplates;
import io.haedap.faq.SectionKind;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts sections into both languages: a whole skeleton, one of the usual five where readers expect it, or a free one at the end. */
class SectionMenu extends MenuBar {

    private final List<FaqTemplate> templates;
    private final Supplier<LocalText> bodies;
    private final Consumer<LocalText> change;
    private final MenuItem add;

    SectionMenu(FaqTemplates templates, Supplier<LocalText> bodies, Consumer<LocalText> change) {
        this.templates = templates.all();
        this.bodies = bodies;
        this.change = change;
        addClassName("section-menu");
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var words = new Span(Icons.PLUS.create(), new Span(getTranslation("faq.section.add")));
        words.addClassName("menu-words");
        add = addItem(words);
        setOpenOnHover(false);
        for (var kind : SectionKind.values()) {
            add.getSubMenu().addItem(kind.heading(Language.of(getLocale())), _ -> add(kind));
        }
        add.getSubMenu().addItem(getTranslation("faq.section.free"), _ -> addFree());
        addItem(getTranslation("faq.template.choose"), _ -> choose());
    }

    /** The empty text that a new entry begins with takes a skeleton whole; a written one gets the sections it lacks. */
    private void choose() {
        new TemplateDialog(templates, this::take).open();
    }

    /** {@code inEnglish} false leaves the English text alone: one without a title could not be saved. */
    void take(String slug, boolean inEnglish) {
        templates.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .ifPresent(template -> take(template, inEnglish));
    }

    private void take(FaqTemplate template) {
        take(template, true);
    }

    private void take(FaqTemplate template, boolean inEnglish) {
        var now = bodies.get();
        var english = now.en() == null ? "" : now.en();
        change.accept(new LocalText(
                joined(now.ko(), template.body().ko()),
                inEnglish ? joined(english, template.body().in(Language.EN)) : english));
    }

    private static String joined(String body, String skeleton) {
        if (body.isBlank()) {
            return skeleton;
        }
        var known = FaqSections.of(body).all();
        for (var section : FaqSections.of(skeleton).all()) {
            if (known.stream().noneMatch(one -> one.heading().equals(section.heading()))) {
                body = FaqSections.withFree(body, section.heading());
            }
        }
        return body;
    }

    private void add(SectionKind kind) {
        var now = bodies.get();
        var english = now.en();
        change.accept(new LocalText(
                FaqSections.with(now.ko(), kind, Language.KO),
                english == null || english.isBlank() ? english : FaqSections.with(english, kind, Language.EN)));
    }

    private void addFree() {
        var now = bodies.get();
        var english = now.en();
        change.accept(new LocalText(
                FaqSections.withFree(now.ko(), getTranslation("faq.section.untitled")),
                english == null || english.isBlank()
                        ? english
                        : FaqSections.withFree(english, getTranslation("faq.section.untitled"))));
    }
}
