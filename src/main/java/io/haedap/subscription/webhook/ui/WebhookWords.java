package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import io.haedap.shared.Language;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.KnownTopics;
import io.haedap.subscription.Topic;
import io.haedap.subscription.webhook.DeliveryState;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How endpoints and deliveries read and look. */
final class WebhookWords {

    private WebhookWords() {}

    static StateBadge badge(Component asks, WebhookState state) {
        var look = switch (state) {
            case ACTIVE -> "operational";
            case PAUSED -> "hold";
            case DISABLED -> "major";
        };
        return new StateBadge(look, asks.getTranslation("webhook.state." + state));
    }

    static StateBadge badge(Component asks, DeliveryState state) {
        var look = switch (state) {
            case WAITING -> "scheduled";
            case SENDING -> "open";
            case SENT -> "answered";
            case FAILED -> "major";
        };
        return new StateBadge(look, asks.getTranslation("webhook.delivery.state." + state));
    }

    /** What the other side said, or why it said nothing. */
    static String answer(Component asks, @Nullable Integer status, @Nullable String error) {
        if (status != null) {
            return "HTTP " + status;
        }
        return error == null ? "\u2013" : asks.getTranslation("webhook.error." + error);
    }

    /** What the endpoint is for, or where it is. */
    static String name(WebhookDetails webhook) {
        return webhook.description().isEmpty() ? host(webhook.url()) : webhook.description();
    }

    static String host(String url) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), url);
        } catch (IllegalArgumentException _) {
            return url;
        }
    }

    static List<String> topics(KnownTopics known, WebhookDetails webhook) {
        var language = Language.of(UI.getCurrent().getLocale());
        return webhook.topics().stream()
                .flatMap(name -> Topic.of(name).stream())
                .map(topic -> known.name(topic, language))
                .toList();
    }

    static String at(Times times, @Nullable Instant at) {
        return at == null ? "\u2013" : times.at(at);
    }

    static Div strip(SvgIcon icon, String look, String text) {
        var strip = new Div(icon, new Span(text));
        strip.addClassNames("note-strip", "webhook-strip", "st-" + look);
        return strip;
    }

    static Div fact(Component asks, String key, Component... values) {
        var name = new Span(asks.getTranslation(key));
        name.addClassName("label");
        var value = new Div(values);
        var fact = new Div(name, value);
        fact.addClassName("webhook-fact");
        return fact;
    }

    static Div fact(Component asks, String key, String value) {
        return fact(asks, key, new Span(value));
    }
}
