package io.haedap.notice.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ServiceDirectory;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.MarkdownEditor;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Typing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles and bodies in both languages side by side; {@link #settings()} is the part that lies beside them. */
class NoticeForm extends Div {

    private static final int TITLE_EVERY = 800;

    private final TextField koreanTitle = new TextField(getTranslation("notice.field.title.ko"));
    private final TextField englishTitle = new TextField(getTranslation("notice.field.title.en"));
    private final MarkdownEditor body = new MarkdownEditor(getTranslation("notice.field.body"));
    private final Select<NoticeKind> kind = new Select<>();
    private final MultiSelectComboBox<ServiceDirectory.Choice> services =
            new MultiSelectComboBox<>(getTranslation("notice.field.services"));
    private final DatePicker effectiveAt = new DatePicker(getTranslation("notice.field.effectiveAt"));
    private final DatePicker expireAt = new DatePicker(getTranslation("notice.field.expireAt"));
    private final Checkbox pinned = new Checkbox(getTranslation("notice.field.pinned"));
    private final List<ServiceDirectory.Choice> choices;
    private @Nullable NoticeContent shown;
    private boolean filling;
    private List<String> unknownServices = List.of();

    NoticeForm(List<ServiceDirectory.Choice> choices) {
        this.choices = choices;
        addClassName("notice-form");
        koreanTitle.setRequiredIndicatorVisible(true);
        koreanTitle.setMaxLength(200);
        Typing.steadily(koreanTitle, TITLE_EVERY);
        koreanTitle.getElement().setAttribute("lang", "ko");
        englishTitle.setMaxLength(200);
        Typing.steadily(englishTitle, TITLE_EVERY);
        englishTitle.getElement().setAttribute("lang", "en");
        kind.setLabel(getTranslation("notice.field.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("notice.kind." + one));
        kind.addValueChangeListener(change -> explain(change.getValue()));
        services.setItems(choices);
        services.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        services.setPlaceholder(getTranslation("notice.field.services.none"));
        expireAt.setHelperText(getTranslation("notice.field.expireAt.hint"));
        var titles = new Div(koreanTitle, englishTitle);
        titles.addClassName("language-columns");
        add(titles, body);
        clear();
    }

    Div settings() {
        var settings =
                new Div(new H2(getTranslation("notice.settings")), kind, effectiveAt, services, expireAt, pinned);
        settings.addClassName("notice-settings");
        return settings;
    }

    private void explain(@Nullable NoticeKind chosen) {
        var days = chosen == null ? 0 : chosen.leadTime().toDays();
        kind.setHelperText(
                chosen != null && chosen.needsApproval() ? getTranslation("notice.field.kind.approval") : null);
        effectiveAt.setHelperText(days == 0 ? null : getTranslation("notice.field.effectiveAt.hint", days));
    }

    void clear() {
        fill(new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText("", ""), null),
                false,
                List.of(),
                null,
                null));
        setReadOnly(false);
        shown = content();
    }

    /** Shows what is saved. */
    void show(NoticeContent content) {
        fill(content);
        shown = content();
    }

    /** Hears every change that a person makes. */
    void whenTyped(Runnable listener) {
        for (HasValue<?, ?> field :
                List.of(koreanTitle, englishTitle, body, kind, services, effectiveAt, expireAt, pinned)) {
            field.addValueChangeListener(_ -> {
                if (!filling) {
                    listener.run();
                }
            });
        }
    }

    /** Shows the button for images and files. */
    void setFiles(EditorFiles files) {
        body.setFiles(files);
    }

    /** Fills the fields without taking that for saved. */
    void fill(NoticeContent content) {
        filling = true;
        try {
            put(content);
        } finally {
            filling = false;
        }
    }

    private void put(NoticeContent content) {
        var english = content.translations().en();
        koreanTitle.setValue(content.translations().ko().title());
        englishTitle.setValue(english == null ? "" : english.title());
        body.setValue(new LocalText(content.translations().ko().body(), english == null ? null : english.body()));
        kind.setValue(content.kind());
        services.setValue(choices.stream()
                .filter(choice -> content.serviceIds().contains(choice.id()))
                .collect(Collectors.toSet()));
        unknownServices = content.serviceIds().stream()
                .filter(id -> choices.stream().noneMatch(choice -> choice.id().equals(id)))
                .toList();
        effectiveAt.setValue(day(content.effectiveAt()));
        expireAt.setValue(day(content.expireAt()));
        pinned.setValue(content.pinned());
    }

    void setReadOnly(boolean readOnly) {
        koreanTitle.setReadOnly(readOnly);
        englishTitle.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
        kind.setReadOnly(readOnly);
        services.setReadOnly(readOnly);
        effectiveAt.setReadOnly(readOnly);
        expireAt.setReadOnly(readOnly);
        pinned.setReadOnly(readOnly);
    }

    /** Whether anything was typed since the content was shown. */
    boolean isChanged() {
        return !content().equals(shown);
    }

    NoticeContent content() {
        var text = Objects.requireNonNullElse(body.getValue(), new LocalText("", null));
        var english = text.en();
        var hasEnglish = !englishTitle.getValue().isBlank() || (english != null && !english.isBlank());
        var ids = new java.util.ArrayList<>(choices.stream()
                .filter(services.getValue()::contains)
                .map(ServiceDirectory.Choice::id)
                .toList());
        ids.addAll(unknownServices);
        return new NoticeContent(
                kind.getValue(),
                new NoticeTranslations(
                        new NoticeText(koreanTitle.getValue(), text.ko()),
                        hasEnglish ? new NoticeText(englishTitle.getValue(), english == null ? "" : english) : null),
                pinned.getValue(),
                ids,
                instant(effectiveAt.getValue()),
                instant(expireAt.getValue()));
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        return Map.of(
                "translations.ko.title", koreanTitle,
                "translations.en.title", englishTitle,
                "translations.ko.body", body.korean(),
                "translations.en.body", body.english(),
                "kind", kind,
                "serviceIds", services,
                "expireAt", expireAt);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(Times.ZONE).toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }
}
