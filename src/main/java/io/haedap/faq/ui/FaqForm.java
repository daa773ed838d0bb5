package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.FaqTemplates;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of an entry: a column for each language, and {@link #settings()} for the entry as a whole. */
class FaqForm {

    private static final String ALL_LANGUAGES = "none";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yy.MM.dd", Locale.ROOT);

    private final LanguageColumn korean;
    private final LanguageColumn english;
    private final Div settings = new Div();
    private final ComboBox<Category> category = new ComboBox<>(word("faq.field.category"));
    private final RadioButtonGroup<FaqVisibility> visibility = new RadioButtonGroup<>(word("faq.field.visibility"));
    private final Select<String> held = new Select<>();
    private final TextField reason = new TextField(word("faq.field.reason"));
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(word("faq.field.tags"));
    private final DatePicker unpublishAt = Calendars.date(word("faq.field.unpublishAt"));
    private final DatePicker verifyBy = Calendars.date(word("faq.field.verifyBy"));
    private final Set<String> knownTags = new LinkedHashSet<>();
    private @Nullable FaqContent shown;
    private final RelatedField related;
    private final WordsField koreanSynonyms =
            new WordsField(word("faq.field.synonyms.ko"), word("faq.field.synonyms.hint"));
    private final WordsField englishSynonyms = new WordsField(word("faq.field.synonyms.en"), "");
    private final SectionMenu sections;
    private boolean filling;

    FaqForm(List<Category> categories, FaqBoard board, FaqTemplates templates, @Nullable EditorFiles files) {
        korean = new LanguageColumn(Language.KO, files);
        english = new LanguageColumn(Language.EN, files);
        korean.body().scrollWith(english.body());
        related = new RelatedField(word("faq.field.related"), board);
        sections = new SectionMenu(templates, this::bodies, this::bodies);
        korean.below(sections);
        category.setItems(categories);
        category.setItemLabelGenerator(
                one -> one.name().in(Language.of(UI.getCurrent().getLocale())));
        category.setRequiredIndicatorVisible(true);
        visibility.setItems(FaqVisibility.values());
        visibility.setItemLabelGenerator(one -> word("faq.visibility." + one));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> addTag(typed.getDetail().strip()));
        unpublishAt.setHelperText(word("faq.field.unpublishAt.hint"));
        verifyBy.setHelperText(word("faq.field.verifyBy.hint"));
        held.setLabel(word("faq.field.held"));
        held.setItems(ALL_LANGUAGES, Language.EN.tag(), Language.KO.tag());
        held.setItemLabelGenerator(one -> word("faq.field.held." + one));
        reason.setHelperText(word("faq.field.reason.hint"));
        reason.setMaxLength(500);
        settings.add(
                reason,
                category,
                visibility,
                held,
                tags,
                related,
                koreanSynonyms,
                englishSynonyms,
                unpublishAt,
                verifyBy);
        settings.addClassName("faq-settings");
        clear();
    }

    LanguageColumn korean() {
        return korean;
    }

    LanguageColumn english() {
        return english;
    }

    LanguageColumn column(Language language) {
        return language == Language.KO ? korean : english;
    }

    Component settings() {
        return settings;
    }

    /** The settings' names and values, for the outline. */
    List<Outline.Setting> summary() {
        var unset = "–";
        var chosen = category.getValue();
        return List.of(
                new Outline.Setting(
                        word("faq.field.category"),
                        chosen == null
                                ? unset
                                : chosen.name().in(Language.of(UI.getCurrent().getLocale())),
                        Pane.SETTINGS),
                new Outline.Setting(
                        word("faq.field.visibility"),
                        word("faq.visibility.short." + visibility.getValue()),
                        Pane.SETTINGS),
                new Outline.Setting(
                        word("faq.field.verifyBy"),
                        verifyBy.isEmpty() ? unset : DAY.format(verifyBy.getValue()),
                        Pane.SETTINGS),
                new Outline.Setting(
                        word("faq.field.related"),
                        String.valueOf(related.getValue().size()),
                        Pane.SETTINGS),
                new Outline.Setting(
                        word("faq.field.tags"), String.valueOf(tags.getValue().size()), Pane.SETTINGS));
    }

    /** Hears every change that a person makes, of the field that changed. */
    void whenTyped(Consumer<HasValue<?, ?>> listener) {
        for (HasValue<?, ?> field : fieldsOfContent()) {
            field.addValueChangeListener(_ -> {
                if (!filling) {
                    listener.accept(field);
                }
            });
        }
    }

    private List<HasValue<?, ?>> fieldsOfContent() {
        return List.of(
                korean.title(),
                korean.body(),
                english.title(),
                english.body(),
                category,
                visibility,
                held,
                tags,
                related,
                koreanSynonyms,
                englishSynonyms,
                unpublishAt,
                verifyBy);
    }

    private void addTag(String tag) {
        if (tag.isEmpty()) {
            return;
        }
        var chosen = new LinkedHashSet<>(tags.getValue());
        chosen.add(tag);
        knownTags.add(tag);
        filling = true;
        tags.setItems(new ArrayList<>(knownTags));
        filling = false;
        tags.setValue(chosen);
    }

    void clear() {
        fill(new FaqContent(
                "", FaqVisibility.PUBLIC, new FaqTranslations(new FaqText("", ""), null), List.of(), null, null));
        setReadOnly(false);
        shown = content();
    }

    /** Puts a skeleton into a new entry, into a Korean one alone where only that has begun; an unknown one is left out. */
    void takeTemplate(String slug) {
        boolean koreanAlone = !korean.title().isEmpty() && english.title().isEmpty();
        sections.take(slug, !koreanAlone);
    }

    /** Puts a title, a word to be found by and a category into a new entry; an unknown category is left open. */
    void begin(Language language, String title, String synonym, String categorySlug) {
        var korean = language == Language.KO ? title : "";
        var synonyms = synonym.isBlank() ? List.<String>of() : List.of(synonym);
        fill(new FaqContent(
                categorySlug,
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(korean, ""), korean.equals(title) ? null : new FaqText(title, "")),
                List.of(),
                null,
                null,
                List.of(),
                language == Language.KO ? new FaqSynonyms(synonyms, List.of()) : new FaqSynonyms(List.of(), synonyms)));
        shown = content();
    }

    /** Shows what is saved. */
    void show(FaqContent content) {
        fill(content);
        reason.clear();
        shown = content();
    }

    /** What was changed and why; null where nothing was said. */
    @Nullable
    String reason() {
        return reason.getValue().isBlank() ? null : reason.getValue();
    }

    /** Fills the fields without taking that for saved. */
    void fill(FaqContent content) {
        filling = true;
        try {
            fill(korean, content.translations().ko());
            fill(english, content.translations().en());
            category.setValue(category.getListDataView()
                    .getItems()
                    .filter(one -> one.slug().equals(content.categorySlug()))
                    .findFirst()
                    .orElse(null));
            visibility.setValue(content.visibility());
            knownTags.addAll(content.tags());
            tags.setItems(new ArrayList<>(knownTags));
            tags.setValue(new LinkedHashSet<>(content.tags()));
            unpublishAt.setValue(day(content.unpublishAt()));
            verifyBy.setValue(day(content.verifyBy()));
            var holding = content.held();
            held.setValue(holding == null ? ALL_LANGUAGES : holding.tag());
            related.setValue(content.related());
            koreanSynonyms.words(content.synonyms().ko());
            englishSynonyms.words(content.synonyms().en());
        } finally {
            filling = false;
        }
    }

    private LocalText bodies() {
        return new LocalText(korean.body().getValue(), english.body().getValue());
    }

    /** Puts texts into the fields as if they had been typed. */
    private void bodies(LocalText texts) {
        korean.body().setValue(texts.ko());
        english.body().setValue(Objects.requireNonNullElse(texts.en(), ""));
    }

    private static void fill(LanguageColumn column, @Nullable FaqText text) {
        column.title().setValue(text == null ? "" : text.title());
        column.body().setValue(text == null ? "" : text.body());
    }

    void setReadOnly(boolean readOnly) {
        korean.setReadOnly(readOnly);
        english.setReadOnly(readOnly);
        category.setReadOnly(readOnly);
        visibility.setReadOnly(readOnly);
        held.setReadOnly(readOnly);
        reason.setReadOnly(readOnly);
        tags.setReadOnly(readOnly);
        related.setReadOnly(readOnly);
        koreanSynonyms.setReadOnly(readOnly);
        englishSynonyms.setReadOnly(readOnly);
        sections.setVisible(!readOnly);
        unpublishAt.setReadOnly(readOnly);
        verifyBy.setReadOnly(readOnly);
    }

    /** Whether anything was typed since the saved content was shown. */
    boolean isChanged() {
        return !content().equals(shown);
    }

    FaqContent content() {
        var en = english.body().getValue();
        var hasEnglish = !english.title().getValue().isBlank() || !en.isBlank();
        return new FaqContent(
                category.getValue() == null ? "" : category.getValue().slug(),
                visibility.getValue(),
                new FaqTranslations(
                        new FaqText(korean.title().getValue(), korean.body().getValue()),
                        hasEnglish ? new FaqText(english.title().getValue(), en) : null),
                List.copyOf(tags.getValue()),
                instant(unpublishAt.getValue()),
                instant(verifyBy.getValue()),
                related.getValue(),
                new FaqSynonyms(koreanSynonyms.words(), englishSynonyms.words()),
                ALL_LANGUAGES.equals(held.getValue()) ? null : Language.ofTag(held.getValue()));
    }

    /** Refuses a day that is no day: the field would count as empty and what was typed there be forgotten. */
    void refuseUnreadable() {
        var faults = new Faults();
        Map.of("unpublishAt", unpublishAt, "verifyBy", verifyBy).forEach((name, field) -> {
            if (field.getDefaultValidator().apply(field.getValue(), null).isError()) {
                faults.add(name, "faq-date");
            }
        });
        faults.refuse();
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        return Map.ofEntries(
                Map.entry("translations.ko.title", korean.title()),
                Map.entry("translations.en.title", english.title()),
                Map.entry("translations.ko.body", korean.body()),
                Map.entry("translations.en.body", english.body()),
                Map.entry("categorySlug", category),
                Map.entry("held", held),
                Map.entry("reason", reason),
                Map.entry("tags", tags),
                Map.entry("related", related),
                Map.entry("synonyms.ko", koreanSynonyms),
                Map.entry("synonyms.en", englishSynonyms),
                Map.entry("unpublishAt", unpublishAt),
                Map.entry("verifyBy", verifyBy));
    }

    private String word(String key) {
        return settings.getTranslation(key);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(Times.ZONE).toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }
}
