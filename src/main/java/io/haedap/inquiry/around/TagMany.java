package io.haedap.inquiry.around;

import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.inquiry.bulk.BulkVerb;
import io.haedap.inquiry.undo.Change;
import io.haedap.inquiry.undo.Inverse;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.inquiry.undo.WayBack;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a word on many inquiries or takes it away, and the way back of both. */
@Component
class TagMany implements BulkVerb, Inverse {

    private static final String KIND = "tag";

    private final Surroundings around;
    private final UndoJournal journal;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagMany(
            Surroundings around,
            UndoJournal journal,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.around = around;
        this.journal = journal;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<BulkAction> actions() {
        return Set.of(BulkAction.TAG, BulkAction.UNTAG);
    }

    @Override
    public String accepted(BulkStep step) {
        return TagDesk.checked(Objects.requireNonNullElse(step.value(), ""));
    }

    @Override
    public boolean changes(BulkStep step, String number) {
        var now = around.tags(List.of(number)).getOrDefault(number, List.of());
        var isThere = now.contains(String.valueOf(step.value()));
        if (step.action() == BulkAction.TAG && !isThere && now.size() >= TagDesk.MOST) {
            throw Refusal.invalid("tag", "tags-too-many", TagDesk.MOST);
        }
        return isThere != (step.action() == BulkAction.TAG);
    }

    @Override
    public void take(BulkStep step, long inquiry, String number) {
        var tag = String.valueOf(step.value());
        var isOn = step.action() == BulkAction.TAG;
        put(number, tag, isOn);
        note(journal, inquiry, tag, isOn);
    }

    /** The way back of one word, however it was put on or taken away. */
    static void note(UndoJournal journal, long inquiry, String tag, boolean isOn) {
        var change = isOn ? new Change(null, tag) : new Change(tag, null);
        var action = isOn ? BulkAction.TAG : BulkAction.UNTAG;
        journal.note(inquiry, KIND, action.name(), Map.of(KIND + ":" + tag, change));
    }

    private void put(String number, String tag, boolean isOn) {
        var isDone = isOn ? around.tag(number, tag, staff.id(), clock.instant()) : around.untag(number, tag);
        if (!isDone) {
            throw Refusal.conflict("changed-since");
        }
        changes.tell("inquiry:changed:" + number);
        events.publishEvent(
                new SurroundingsChanged(number, isOn ? "tagged" : "untagged", Map.of("length", tag.length())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void putBack(WayBack way) {
        var number = around.numberOf(way.inquiry());
        way.changes().values().forEach(change -> {
            var before = change.before();
            var tag = String.valueOf(before == null ? change.after() : before);
            put(number, tag, before != null);
        });
    }
}
