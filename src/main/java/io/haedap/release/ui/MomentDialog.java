package io.haedap.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks at which moment a bundle goes live, in Seoul time; tomorrow morning to begin with. */
class MomentDialog extends Dialog {

    private static final int MORNING = 10;

    MomentDialog(int items, @Nullable Instant before, Times times, Consumer<Instant> callback) {
        var at = Calendars.dateTime(getTranslation("release.schedule.at"));
        at.setValue(
                before == null
                        ? times.today().plusDays(1).atTime(MORNING, 0)
                        : before.atZone(Times.ZONE).toLocalDateTime());
        setHeaderTitle(getTranslation("release.schedule.title"));
        setWidth("min(440px, 92vw)");
        var form = new Div(new Paragraph(getTranslation("release.schedule.text", items)), at);
        form.addClassName("form");
        add(form);
        var schedule = new Button(getTranslation("release.action.SCHEDULE"), _ -> {
            var value = at.getValue();
            if (value == null) {
                at.setErrorMessage(getTranslation("invalid.required"));
                at.setInvalid(true);
            } else if (Refusals.attempt(
                    Map.of("at", at),
                    () -> callback.accept(value.atZone(Times.ZONE).toInstant()))) {
                close();
            }
        });
        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), schedule);
    }
}
