package io.haedap.faq.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.MarkdownEditor;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Titles and bodies in both languages side by side; {@link #settings()} is the part that lies beside them. */
class FaqForm extends Div {

    private final TextField koreanTitle = new TextField(getTranslation("faq.field.title.ko"));
    private final TextField englishTitle = new TextField(getTranslation("faq.field.title.en"));
    private final MarkdownEditor body = new MarkdownEditor(getTranslation("faq.field.body"));
    private final ComboBox<Category> category = new ComboBox<>(getTranslation("faq.field.category"));
    private final RadioButtonGroup<FaqVisibility> visibility =
            new RadioButtonGroup<>(getTranslation("faq.field.visibility"));
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("faq.field.tags"));
    private final DatePicker unpublishAt = new DatePicker(getTranslation("faq.field.unpublishAt"));
    private final DatePicker verifyBy = new DatePicker(getTranslation("faq.field.verifyBy"));
    private final Set<String> knownTags = new LinkedHashSet<>();
    private @Nullable FaqContent shown;
    private List<FaqId> related = List.of();
    private FaqSynonyms synonyms = FaqSynonyms.NONE;

    FaqForm(List<Category> categories) {
        addClassName("faq-form");
        koreanTitle.setRequiredIndicatorVisible(true);
        koreanTitle.setMaxLength(200);
        koreanTitle.getElement().setAttribute("lang", "ko");
        englishTitle.setMaxLength(200);
        englishTitle.getElement().setAttribute("lang", "en");
        category.setItems(categories);
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        category.setRequiredIndicatorVisible(true);
        visibility.setItems(FaqVisibility.values());
        visibility.setItemLabelGenerator(one -> getTranslation("faq.visibility." + one));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> addTag(typed.getDetail().strip()));
        unpublishAt.setHelperText(getTranslation("faq.field.unpublishAt.hint"));
        verifyBy.setHelperText(getTranslation("faq.field.verifyBy.hint"));
        var titles = new Div(koreanTitle, englishTitle);
        titles.addClassName("language-columns");
        add(titles, body);
        clear();
    }

    Div settings() {
        var heading = new H2(getTranslation("faq.settings"));
        var settings = new Div(heading, category, visibility, tags, unpublishAt, verifyBy);
        settings.addClassName("faq-settings");
        return settings;
    }

    private void addTag(String tag) {
        if (tag.isEmpty()) {
            return;
        }
        var chosen = new LinkedHashSet<>(tags.getValue());
        chosen.add(tag);
        knownTags.add(tag);
        tags.setItems(new ArrayList<>(knownTags));
        tags.setValue(chosen);
    }

    void clear() {
        shown = null;
        koreanTitle.clear();
        englishTitle.clear();
        body.setValue(new LocalText("", null));
        category.clear();
        visibility.setValue(FaqVisibility.PUBLIC);
        tags.clear();
        unpublishAt.clear();
        verifyBy.clear();
        related = List.of();
        synonyms = FaqSynonyms.NONE;
        setReadOnly(false);
        shown = content();
    }

    void show(FaqContent content) {
        koreanTitle.setValue(content.translations().ko().title());
        var english = content.translations().en();
        englishTitle.setValue(english == null ? "" : english.title());
        body.setValue(new LocalText(content.translations().ko().body(), english == null ? null : english.body()));
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
        related = content.related();
        synonyms = content.synonyms();
        shown = content();
    }

    void setReadOnly(boolean readOnly) {
        koreanTitle.setReadOnly(readOnly);
        englishTitle.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
        category.setReadOnly(readOnly);
        visibility.setReadOnly(readOnly);
        tags.setReadOnly(readOnly);
        unpublishAt.setReadOnly(readOnly);
        verifyBy.setReadOnly(readOnly);
    }

    /** Whether anything was typed since the content was shown. */
    boolean isChanged() {
        return !content().equals(shown);
    }

    FaqContent content() {
        var text = Objects.requireNonNullElse(body.getValue(), new LocalText("", null));
        var english = text.en();
        var hasEnglish = !englishTitle.getValue().isBlank() || (english != null && !english.isBlank());
        return new FaqContent(
                category.getValue() == null ? "" : category.getValue().slug(),
                visibility.getValue(),
                new FaqTranslations(
                        new FaqText(koreanTitle.getValue(), text.ko()),
                        hasEnglish ? new FaqText(englishTitle.getValue(), english == null ? "" : english) : null),
                List.copyOf(tags.getValue()),
                instant(unpublishAt.getValue()),
                instant(verifyBy.getValue()),
                related,
                synonyms);
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        return Map.of(
                "translations.ko.title", koreanTitle,
                "translations.en.title", englishTitle,
                "translations.ko.body", body.korean(),
                "translations.en.body", body.english(),
                "categorySlug", category,
                "tags", tags,
                "unpublishAt", unpublishAt,
                "verifyBy", verifyBy);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(Times.ZONE).toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }
}
