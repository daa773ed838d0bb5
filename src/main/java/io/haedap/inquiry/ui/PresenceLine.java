package io.haedap.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.presence.Doing;
import io.haedap.inquiry.presence.PresenceBoard;
import io.haedap.inquiry.presence.PresenceRoom;
import io.haedap.inquiry.presence.Present;
import io.haedap.shared.ui.Initial;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who else has the inquiry open and what they do; tells the others the same of this screen. Never blocks anybody. */
class PresenceLine extends Div implements PresenceRoom.Guest {

    private static final Duration TYPING = Duration.ofSeconds(12);

    /** The two sides of it. */
    @Component
    record Presence(PresenceRoom room, PresenceBoard board) {}

    private final Presence presence;
    private @Nullable String number;
    private PresenceRoom.@Nullable Visit visit;
    private @Nullable Runnable hearing;
    private List<Present> shown = List.of();
    private volatile @Nullable UI ui;
    private volatile Doing typing = Doing.LOOKING;
    private volatile long typedAt;

    PresenceLine(Presence presence) {
        this.presence = presence;
        addClassName("presence");
        getElement().setAttribute("role", "status");
    }

    /** The screen shows another inquiry, or none. */
    void about(@Nullable String number) {
        if (java.util.Objects.equals(number, this.number)) {
            return;
        }
        leave();
        removeAll();
        shown = List.of();
        this.number = number;
        typing = Doing.LOOKING;
        if (isAttached()) {
            enter();
        }
    }

    /** What is being typed; null when it was sent or put away. */
    void doing(@Nullable MessageKind typed) {
        typing = switch (typed) {
            case null -> Doing.LOOKING;
            case NOTE -> Doing.NOTING;
            case REPLY, CUSTOMER -> Doing.REPLYING;
        };
        typedAt = System.nanoTime();
        if (visit != null) {
            visit.changed();
        }
    }

    @Override
    public Doing doing() {
        return System.nanoTime() - typedAt < TYPING.toNanos() ? typing : Doing.LOOKING;
    }

    /** A tab that dies takes its connection along at once; one without has nothing to tell by. */
    @Override
    public boolean isThere() {
        var tab = ui;
        if (tab == null || tab.isClosing()) {
            return false;
        }
        var connection = tab.getInternals().getPushConnection();
        return connection == null || connection.isConnected();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        enter();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        ui = null;
    }

    private void enter() {
        var about = number;
        var tab = ui;
        if (about != null && tab != null && visit == null) {
            visit = presence.room().enter(about, this);
            hearing = presence.room().listen(changed -> {
                if (changed.equals(about)) {
                    tab.access(this::look);
                }
            });
            look();
        }
    }

    private void leave() {
        if (hearing != null) {
            hearing.run();
            hearing = null;
        }
        if (visit != null) {
            visit.leave();
            visit = null;
        }
    }

    private void look() {
        var now = number == null || visit == null
                ? List.<Present>of()
                : presence.board().others(number);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        for (var one : now) {
            var who = new Span(
                    new Initial(one.by().name()),
                    new Span(getTranslation(
                            "inquiry.presence." + one.doing(), one.by().name())));
            who.addClassNames("present", one.doing().name().toLowerCase(java.util.Locale.ROOT));
            add(who);
        }
    }
}
