package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.status.IncidentDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an open outage asks for by when: the update that was promised, and telling customers as the law asks. */
class CareCard extends Div {

    private final Times times;
    private final Clock clock;

    CareCard(Times times, Clock clock) {
        this.times = times;
        this.clock = clock;
        addClassNames("card", "care");
        setVisible(false);
    }

    /** {@code names} is who noted that customers were told; {@code inform} notes it, null where this person may not. */
    void show(IncidentDetails details, int warnBefore, String informedBy, @Nullable Runnable inform) {
        removeAll();
        add(new Header(new H2(getTranslation("status.care"))));
        var promised = details.incident().nextUpdateBy();
        if (promised != null) {
            add(line(
                    promised,
                    Duration.ZERO,
                    getTranslation("status.care.promise", times.at(promised)),
                    getTranslation("status.care.promise.late", length(promised))));
        }
        var informBy = details.informBy();
        var informedAt = details.informedAt();
        if (informedAt != null) {
            var words = new Span(getTranslation("status.care.informed", times.at(informedAt), informedBy));
            add(row("operational", words));
        } else if (informBy != null) {
            var line = line(
                    informBy,
                    Duration.ofMinutes(warnBefore),
                    getTranslation("status.care.inform", times.at(informBy), times.left(informBy)),
                    getTranslation("status.care.inform.late", length(informBy)));
            if (inform != null) {
                var button = new Button(getTranslation("status.care.inform.do"), _ -> inform.run());
                button.addThemeVariants(ButtonVariant.SMALL);
                line.add(button);
            }
            add(line);
        }
        setVisible(promised != null || informBy != null || informedAt != null);
    }

    private Div line(Instant by, Duration warn, String words, String late) {
        var now = clock.instant();
        var over = !by.isAfter(now);
        var sign = over ? "major" : by.minus(warn).isAfter(now) ? "scheduled" : "degraded";
        var text = new Span(over ? late : words);
        if (over) {
            text.addClassName("strong");
        }
        return row(sign, text);
    }

    private static Div row(String sign, Component words) {
        var icon = sign.equals("scheduled") ? Icons.CLOCK.create() : Icons.ofState(sign);
        var row = new Div(icon, words);
        row.addClassNames("care-line", "st-" + sign);
        return row;
    }

    private String length(Instant by) {
        return StatusWords.length(
                this, Math.max(1, Duration.between(by, clock.instant()).toMinutes()));
    }
}
