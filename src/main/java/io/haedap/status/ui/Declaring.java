package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.ui.Autosave;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.shared.ui.UnsavedOffer;
import io.haedap.shared.ui.Writing;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.ServiceBoard;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusReader;
import io.haedap.status.TemplateDesk;
import io.haedap.status.TypedIncident;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Declares outages: the same form in the dialog, which opens from anywhere, and on a screen of its own. */
@Component
class Declaring {

    static final Duration UNDO = Duration.ofSeconds(28);

    private final IncidentDesk desk;
    private final StatusReader reader;
    private final ServiceBoard board;
    private final TemplateDesk templates;
    private final SettingDesk settings;
    private final UnsavedTexts texts;
    private final Writing writing;
    private final Times times;
    private final Clock clock;

    Declaring(
            IncidentDesk desk,
            StatusReader reader,
            ServiceBoard board,
            TemplateDesk templates,
            SettingDesk settings,
            UnsavedTexts texts,
            Writing writing,
            Times times,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.board = board;
        this.templates = templates;
        this.settings = settings;
        this.texts = texts;
        this.writing = writing;
        this.times = times;
        this.clock = clock;
    }

    /** What forms choose from now. */
    IncidentForm.Choices choices() {
        return new IncidentForm.Choices(
                reader.services(),
                templates.all(),
                board::needing,
                settings.read().promiseMinutes());
    }

    /** A button that opens the dialog. */
    Button button() {
        var button = new Button(new Span().getTranslation("status.action.incident"), _ -> open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    void open() {
        new DeclareDialog(this).open();
    }

    Autosave autosave(com.vaadin.flow.component.Component owner) {
        return new Autosave(writing, texts, times, owner);
    }

    UnsavedOffer<TypedIncident> offer(Autosave autosave, Div place) {
        return new UnsavedOffer<>(autosave, times, place, TypedIncident::read);
    }

    /** The form with what keeps it while it grows; {@code done} follows once it is published. */
    Div form(PublicPreview preview, Runnable done) {
        var whole = new Div();
        whole.addClassName("declare");
        var form = new IncidentForm(choices(), null, preview);
        var autosave = autosave(whole);
        var place = new Div();
        var publish = new Button(whole.getTranslation("status.action.announce"), Icons.MEGA.create());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> {
            publish.setEnabled(true);
            if (Refusals.attempt(form.fields(), () -> published(publish(form), form.typed()))) {
                autosave.done();
                done.run();
            }
        });
        var hint = new Span(whole.getTranslation("status.announce.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var known = new Div(autosave.state(), autosave.writers());
        known.addClassName("declare-known");
        var bar = new Div(hint, known, publish);
        bar.addClassName("announce-bar");
        whole.add(place, form, bar);
        form.whenTyped(() -> {
            if (form.isChanged()) {
                autosave.typed(form.typed().json());
            } else {
                autosave.done();
            }
        });
        autosave.about(TypedIncident.subject(null), null);
        offer(autosave, place).show(answers(form));
        return whole;
    }

    static UnsavedOffer.Answers<TypedIncident> answers(IncidentForm form) {
        return new UnsavedOffer.Answers<>() {
            @Override
            public boolean isSaved(TypedIncident text) {
                return text.equals(form.typed());
            }

            @Override
            public @Nullable String moved(TypedIncident text) {
                return null;
            }

            @Override
            public void goOnWith(UnsavedTexts.Kept kept, TypedIncident text) {
                form.fill(text);
            }
        };
    }

    private Incident publish(IncidentForm form) {
        var now = clock.instant();
        return desk.open(new IncidentDraft(
                form.title(),
                form.impact(),
                form.startedAt(),
                List.of(new IncidentNews(
                        form.stage(), form.claims(), form.message(), null, null, form.nextUpdateBy(now), null))));
    }

    /** What was typed is offered again to whoever takes it back. */
    private void published(Incident incident, TypedIncident typed) {
        var ui = UI.getCurrent();
        ui.navigate(IncidentView.class, incident.id());
        Toasts.done(
                ui.getTranslation("status.done.announced"),
                ui.getTranslation("status.undo"),
                UNDO,
                () -> Refusals.attempt(() -> {
                    desk.takeBack(incident.id(), incident.latest().id());
                    texts.keep(UUID.randomUUID(), TypedIncident.subject(null), null, typed.json());
                    Toasts.done(ui.getTranslation("status.undone"));
                    UI.getCurrent().navigate(IncidentNewView.class);
                }));
    }
}
