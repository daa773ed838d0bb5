package io.haedap.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeTemplate;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.MarkdownEditor;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A template is written here; it stays open with what was typed while the callback refuses. */
class NoticeTemplateDialog extends Dialog {

    private final TextField koreanName = new TextField(getTranslation("notice.templates.name.ko"));
    private final TextField englishName = new TextField(getTranslation("notice.templates.name.en"));
    private final Select<NoticeKind> kind = new Select<>();
    private final TextField koreanTitle = new TextField(getTranslation("notice.field.title.ko"));
    private final TextField englishTitle = new TextField(getTranslation("notice.field.title.en"));
    private final MarkdownEditor body = new MarkdownEditor(getTranslation("notice.field.body"));

    NoticeTemplateDialog(NoticeTemplate.@Nullable Draft before, Consumer<NoticeTemplate.Draft> callback) {
        setHeaderTitle(getTranslation(before == null ? "notice.templates.add" : "notice.templates.change"));
        setWidth("min(980px, 96vw)");
        addClassName("notice-template-dialog");
        koreanName.setRequiredIndicatorVisible(true);
        koreanTitle.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("notice.field.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("notice.kind." + one));
        kind.setValue(NoticeKind.GENERAL);
        var names = new Div(koreanName, englishName, koreanTitle, englishTitle);
        names.addClassName("language-columns");
        var form = new Div(kind, names, body);
        form.addClassName("form");
        add(form);
        if (before != null) {
            show(before);
        }
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(fields(), () -> callback.accept(draft()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private void show(NoticeTemplate.Draft draft) {
        var english = draft.translations().en();
        koreanName.setValue(draft.name().ko());
        englishName.setValue(Objects.requireNonNullElse(draft.name().en(), ""));
        kind.setValue(draft.kind());
        koreanTitle.setValue(draft.translations().ko().title());
        englishTitle.setValue(english == null ? "" : english.title());
        body.setValue(new LocalText(draft.translations().ko().body(), english == null ? null : english.body()));
    }

    private NoticeTemplate.Draft draft() {
        var text = Objects.requireNonNullElse(body.getValue(), new LocalText("", null));
        var english = text.en() == null ? "" : text.en();
        return new NoticeTemplate.Draft(
                new LocalText(koreanName.getValue(), englishName.isEmpty() ? null : englishName.getValue()),
                kind.getValue(),
                new NoticeTranslations(
                        new NoticeText(koreanTitle.getValue(), text.ko()),
                        englishTitle.isEmpty() && english.isBlank()
                                ? null
                                : new NoticeText(englishTitle.getValue(), english)));
    }

    private Map<String, HasValidationProperties> fields() {
        return Map.of(
                "name.ko", koreanName,
                "name.en", englishName,
                "translations.ko.title", koreanTitle,
                "translations.en.title", englishTitle,
                "translations.ko.body", body.korean(),
                "translations.en.body", body.english());
    }
}
