package io.haedap.notice.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.MarkdownEditor;
import io.haedap.shared.ui.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Titles and bodies in both languages side by side; {@link #settings()} is the part that lies beside them. */
class NoticeForm extends Div {

    private static final int TITLE_EVERY = 800;

    private final TextField koreanTitle = new TextField(getTranslation("notice.field.title.ko"));
    private final TextField englishTitle = new TextField(getTranslation("notice.field.title.en"));
    private final MarkdownEditor body = new MarkdownEditor(getTranslation("notice.field.body"));
    private final NoticeSettings settings;
    private @Nullable NoticeContent shown;
    private boolean filling;

    NoticeForm(NoticeSettings settings) {
        this.settings = settings;
        addClassName("notice-form");
        koreanTitle.setRequiredIndicatorVisible(true);
        koreanTitle.setMaxLength(200);
        Typing.steadily(koreanTitle, TITLE_EVERY);
        koreanTitle.getElement().setAttribute("lang", "ko");
        englishTitle.setMaxLength(200);
        Typing.steadily(englishTitle, TITLE_EVERY);
        englishTitle.getElement().setAttribute("lang", "en");
        var titles = new Div(koreanTitle, englishTitle);
        titles.addClassName("language-columns");
        add(titles, body);
        clear();
    }

    NoticeSettings settings() {
        return settings;
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
        var all = new ArrayList<HasValue<?, ?>>(List.of(koreanTitle, englishTitle, body));
        all.addAll(settings.all());
        for (var field : all) {
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
        settings.put(content);
    }

    void setReadOnly(boolean readOnly) {
        koreanTitle.setReadOnly(readOnly);
        englishTitle.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
        settings.setReadOnly(readOnly);
    }

    /** Whether anything was typed since the content was shown. */
    boolean isChanged() {
        return !content().equals(shown);
    }

    NoticeContent content() {
        var text = Objects.requireNonNullElse(body.getValue(), new LocalText("", null));
        var english = text.en();
        var hasEnglish = !englishTitle.getValue().isBlank() || (english != null && !english.isBlank());
        return settings.content(new NoticeTranslations(
                new NoticeText(koreanTitle.getValue(), text.ko()),
                hasEnglish ? new NoticeText(englishTitle.getValue(), english == null ? "" : english) : null));
    }

    /** The fields by the names that a refusal uses. */
    Map<String, HasValidationProperties> fields() {
        var fields = settings.fields();
        fields.put("translations.ko.title", koreanTitle);
        fields.put("translations.en.title", englishTitle);
        fields.put("translations.ko.body", body.korean());
        fields.put("translations.en.body", body.english());
        return fields;
    }
}
