package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.shared.Language;
import io.haedap.shared.ServiceDirectory.Choice;
import io.haedap.shared.ui.Refusals;
import io.haedap.subscription.Topic;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookDraft;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where to, what of, and whom to write to when it does not work. */
class WebhookDialog extends Dialog {

    private static final int URL = 2_000;
    private static final int DESCRIPTION = 200;

    private final TextField url = new TextField(getTranslation("webhook.field.url"));
    private final TextField description = new TextField(getTranslation("webhook.field.description"));
    private final CheckboxGroup<Topic> all = new CheckboxGroup<>(getTranslation("webhook.field.topics"));
    private final MultiSelectComboBox<Choice> services =
            new MultiSelectComboBox<>(getTranslation("webhook.field.services"));
    private final TextField contact = new TextField(getTranslation("webhook.field.contact"));
    private final LinkedHashSet<String> gone = new LinkedHashSet<>();

    /** A refusal of {@code callback} is shown beside its field. */
    WebhookDialog(@Nullable WebhookDetails shown, List<Choice> choices, Consumer<WebhookDraft> callback) {
        setHeaderTitle(getTranslation(shown == null ? "webhook.new" : "webhook.change"));
        setWidth("min(560px, 94vw)");
        build(choices);
        if (shown != null) {
            show(shown, choices);
        }
        var form = new Div(url, description, all, services, contact);
        form.addClassName("form");
        add(form);
        var save =
                new Button(getTranslation(shown == null ? "webhook.new.submit" : "shared.save"), _ -> save(callback));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save.setEnabled(true));
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        url.setAutofocus(true);
    }

    private void build(List<Choice> choices) {
        var language = Language.of(getLocale());
        url.setRequiredIndicatorVisible(true);
        url.setPlaceholder("https://");
        url.setHelperText(getTranslation("webhook.field.url.hint"));
        url.setMaxLength(URL);
        description.setHelperText(getTranslation("webhook.field.description.hint"));
        description.setMaxLength(DESCRIPTION);
        all.setItems(Topic.NOTICES, Topic.STATUS);
        all.setItemLabelGenerator(topic -> getTranslation("webhook.topic." + topic.name()));
        all.setValue(Set.of(Topic.STATUS));
        all.addValueChangeListener(_ -> services.setEnabled(!all.getValue().contains(Topic.STATUS)));
        services.setItems(choices);
        services.setItemLabelGenerator(choice ->
                choice.group().in(language) + " \u203a " + choice.name().in(language));
        services.setHelperText(getTranslation("webhook.field.services.hint"));
        services.setEnabled(false);
        contact.setHelperText(getTranslation("webhook.field.contact.hint"));
        contact.setMaxLength(254);
    }

    private void show(WebhookDetails shown, List<Choice> choices) {
        url.setValue(shown.url());
        description.setValue(shown.description());
        var chosen = shown.topics().stream().collect(Collectors.toCollection(LinkedHashSet::new));
        all.setValue(List.of(Topic.NOTICES, Topic.STATUS).stream()
                .filter(topic -> chosen.contains(topic.name()))
                .collect(Collectors.toSet()));
        services.setValue(choices.stream()
                .filter(choice -> chosen.contains(topic(choice)))
                .collect(Collectors.toSet()));
        services.setEnabled(!chosen.contains(Topic.STATUS.name()));
        gone.addAll(chosen);
        gone.removeAll(List.of(Topic.NOTICES.name(), Topic.STATUS.name()));
        choices.forEach(choice -> gone.remove(topic(choice)));
        contact.setValue(shown.contact() == null ? "" : shown.contact());
    }

    private static String topic(Choice choice) {
        return Topic.service(choice.id()).name();
    }

    /** Services that were retired meanwhile stay chosen: they may come back. */
    private void save(Consumer<WebhookDraft> callback) {
        var topics = new LinkedHashSet<>(gone);
        all.getValue().forEach(topic -> topics.add(topic.name()));
        if (services.isEnabled()) {
            services.getValue().forEach(choice -> topics.add(topic(choice)));
        }
        var fields = Map.of("url", url, "description", description, "topics", all, "contact", contact);
        if (Refusals.attempt(
                fields,
                () -> callback.accept(
                        new WebhookDraft(url.getValue(), description.getValue(), contact.getValue(), topics)))) {
            close();
        }
    }
}
