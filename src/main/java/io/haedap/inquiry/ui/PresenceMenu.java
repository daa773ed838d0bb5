package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.haedap.inquiry.queue.Presence;
import io.haedap.inquiry.queue.PresenceDesk;
import io.haedap.shared.ui.MomentDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether I am there, and changes it: there, away, or out of office until a time. */
class PresenceMenu extends Button {

    private final PresenceDesk desk;
    private final Times times;
    private @Nullable ContextMenu choices;

    PresenceMenu(PresenceDesk desk, Times times) {
        this.desk = desk;
        this.times = times;
        addClassName("presence-menu");
        getElement().setAttribute("aria-haspopup", "menu");
        addClickListener(click -> {
            click.unregisterListener();
            open();
        });
        draw(desk.mine());
    }

    /** Made when it is opened first, which few do; the press that asked for it is given again to the menu, which hears it by then. */
    private void open() {
        var menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        choices = menu;
        choose(menu, desk.mine());
        getElement()
                .executeJs(
                        "customElements.whenDefined('vaadin-context-menu').then(() => setTimeout(() => this.click()))");
    }

    private void draw(Presence now) {
        var word = getTranslation("inquiry.presence." + now.state());
        var until = now.until();
        var text = until == null ? word : word + " \u00b7 " + getTranslation("inquiry.presence.until", times.at(until));
        setText(text);
        setAriaLabel(getTranslation("inquiry.presence.is", text));
        if (choices != null) {
            choose(choices, now);
        }
    }

    private void choose(ContextMenu choices, Presence now) {
        choices.removeAll();
        for (var state : List.of(Presence.State.AVAILABLE, Presence.State.AWAY)) {
            var choice = choices.addItem(getTranslation("inquiry.presence." + state), _ -> set(state, null));
            choice.setCheckable(true);
            choice.setChecked(now.state() == state);
        }
        choices.addItem(
                getTranslation("inquiry.presence.out"),
                _ -> new MomentDialog("inquiry.presence.out", null, times, end -> {
                            draw(desk.set(Presence.State.OUT_OF_OFFICE, end));
                            Toasts.done(getTranslation("inquiry.presence.out.done", times.at(end)));
                        })
                        .open());
    }

    /** Whoever is out of office is asked first: back and go on, or not. */
    void whileThere(Runnable deed) {
        var now = desk.mine();
        if (now.state() != Presence.State.OUT_OF_OFFICE) {
            deed.run();
            return;
        }
        var until = now.until();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("inquiry.presence.back"));
        ask.setText(
                until == null
                        ? getTranslation("inquiry.presence.back.text")
                        : getTranslation("inquiry.presence.back.until", times.at(until)));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("shared.cancel"));
        ask.setConfirmText(getTranslation("inquiry.presence.back.do"));
        ask.addConfirmListener(_ -> {
            set(Presence.State.AVAILABLE, null);
            deed.run();
        });
        ask.open();
    }

    private void set(Presence.State state, @Nullable Instant until) {
        Refusals.attempt(() -> draw(desk.set(state, until)));
    }
}
