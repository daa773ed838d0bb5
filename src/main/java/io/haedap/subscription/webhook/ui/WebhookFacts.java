package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.people.StaffBoard;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.Topics;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookDetails.SecretAge;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of an endpoint, beside its log. */
class WebhookFacts extends Div {

    /** What can be done from here. */
    interface Guide {
        void change();

        void rotate();

        void remove();

        /** Whom to write to; being shown it is recorded. */
        @Nullable
        String contact();
    }

    private final Topics topics;
    private final StaffBoard colleagues;
    private final Times times;
    private final Guide guide;

    WebhookFacts(Topics topics, StaffBoard colleagues, Times times, Guide guide) {
        this.topics = topics;
        this.colleagues = colleagues;
        this.times = times;
        this.guide = guide;
        addClassNames("card", "webhook-facts");
    }

    void show(WebhookDetails webhook) {
        removeAll();
        var state = WebhookWords.fact(this, "webhook.column.state", WebhookWords.badge(this, webhook.status()));
        state.addClassName("webhook-narrow");
        add(state, fact("webhook.field.url", webhook.url()));
        add(WebhookWords.fact(
                this,
                "webhook.field.topics",
                WebhookWords.topics(topics.now(), webhook).stream()
                        .map(Span::new)
                        .toArray(Component[]::new)));
        add(WebhookWords.fact(this, "webhook.field.contact", contact(webhook)));
        add(WebhookWords.fact(
                this,
                "webhook.secret",
                webhook.secrets().stream().map(this::secret).map(Span::new).toArray(Component[]::new)));
        add(fact("webhook.column.success", WebhookWords.at(times, webhook.lastSuccessAt())));
        add(fact("webhook.column.failure", WebhookWords.at(times, webhook.lastFailureAt())));
        var by = colleagues.name(webhook.createdBy()).orElse("");
        add(fact("webhook.column.created", times.full(webhook.createdAt()) + " " + by));
        var remove = new Button(getTranslation("webhook.remove"), _ -> guide.remove());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var deeds = new Div(
                new Button(getTranslation("webhook.change"), Icons.EDIT.create(), _ -> guide.change()),
                new Button(getTranslation("webhook.rotate"), Icons.KEY.create(), _ -> guide.rotate()),
                remove);
        deeds.addClassName("webhook-deeds");
        add(deeds);
    }

    private Component contact(WebhookDetails webhook) {
        var masked = webhook.contact();
        if (masked == null) {
            return new Span("\u2013");
        }
        var text = new Span(masked);
        var open = new Button(Icons.EYE.create());
        open.setAriaLabel(getTranslation("webhook.contact.show"));
        open.setTooltipText(getTranslation("webhook.contact.hint"));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.addClickListener(_ -> Refusals.attempt(() -> {
            text.setText(Objects.requireNonNullElse(guide.contact(), "\u2013"));
            open.setVisible(false);
        }));
        var both = new Div(text, open);
        both.addClassName("row");
        return both;
    }

    private String secret(SecretAge secret) {
        var since = times.date(secret.createdAt());
        return secret.endsAt() == null
                ? getTranslation("webhook.secret.since", since)
                : getTranslation("webhook.secret.until", since, times.at(secret.endsAt()));
    }

    private Div fact(String key, String value) {
        return WebhookWords.fact(this, key, value);
    }
}
