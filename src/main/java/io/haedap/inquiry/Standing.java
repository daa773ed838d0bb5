package io.haedap.inquiry;

import io.haedap.inquiry.undo.Change;
import io.haedap.inquiry.undo.Inverse;
import io.haedap.inquiry.undo.UndoGround;
import io.haedap.inquiry.undo.WayBack;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How an inquiry itself stands, field by field, for the journal of ways back; and the way back. */
@Component
class Standing implements Inverse, UndoGround {

    static final String KIND = "standing";
    /** The deed that a way back is written down as. */
    static final String UNDO = "UNDO";

    private static final String STATUS = "status";
    private static final String CLOSED = "closed";
    private static final String ASSIGNEE = "assignee";
    private static final String DUE = "due";
    private static final String QUEUE = "queue";
    private static final String PRIORITY = "priority";
    private static final String ESCALATED = "escalated";

    private final Inquiries inquiries;
    private final InquiryChanges changes;
    private final Merges merges;
    private final CurrentStaff staff;

    Standing(Inquiries inquiries, @Lazy InquiryChanges changes, Merges merges, CurrentStaff staff) {
        this.inquiries = inquiries;
        this.changes = changes;
        this.merges = merges;
        this.staff = staff;
    }

    /** The fields that differ, but what is due, which follows from them; what changes the queue also notes state and hands, which whoever takes it there changes. */
    static Map<String, Change> between(Inquiry before, Inquiry after) {
        var was = fields(before);
        var is = fields(after);
        var isMoved = !before.queue().equals(after.queue());
        var changes = new LinkedHashMap<String, Change>();
        was.forEach((field, value) -> {
            if (!Objects.equals(value, is.get(field)) || isMoved && (field.equals(STATUS) || field.equals(ASSIGNEE))) {
                changes.put(field, new Change(value, is.get(field)));
            }
        });
        return changes;
    }

    private static Map<String, @Nullable String> fields(Inquiry inquiry) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put(STATUS, inquiry.status().name());
        fields.put(CLOSED, text(inquiry.closedAt()));
        fields.put(ASSIGNEE, text(inquiry.assignee()));
        fields.put(QUEUE, inquiry.queue());
        fields.put(PRIORITY, inquiry.handling().priority().name());
        fields.put(ESCALATED, text(inquiry.handling().escalatedAt()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Held> hold(Collection<Long> ids) {
        return inquiries.lockedWithTies(ids).stream()
                .map(inquiry ->
                        new Held(inquiry.id(), inquiry.number(), inquiry.subject(), staff.sees(inquiry.queue())))
                .toList();
    }

    @Override
    public void putBack(WayBack way) {
        var now = merges.refuseMerged(inquiries.locked(way.inquiry()));
        var is = fields(now);
        way.changes().forEach((field, change) -> {
            if (is.containsKey(field) && !Objects.equals(change.after(), is.get(field))) {
                throw Refusal.conflict("changed-since").with("field", field);
            }
        });
        refuseForeignHands(way);
        changes.moved(now, before(now, way), UNDO, null);
    }

    /** To give an inquiry to somebody else takes a right of its own, also on the way back. */
    private void refuseForeignHands(WayBack way) {
        var mine = staff.id().toString();
        var hands = way.before(ASSIGNEE);
        var foreign = way.action().equals(InquiryAction.ASSIGN.name())
                && (hands != null && !hands.equals(mine)
                        || !Set.of(mine).contains(String.valueOf(way.after(ASSIGNEE))));
        if (foreign && !staff.may(Rights.INQUIRY_ASSIGN)) {
            throw Refusal.forbidden("forbidden");
        }
    }

    private static Inquiry before(Inquiry now, WayBack way) {
        var status = way.before(STATUS);
        var due = way.before(DUE);
        var queue = way.before(QUEUE);
        var stood = now.asBefore(
                status == null ? now.status() : InquiryStatus.valueOf(status),
                way.touches(ASSIGNEE) ? staffId(way.before(ASSIGNEE)) : now.assignee(),
                due == null ? now.dueAt() : Instant.parse(due),
                way.touches(CLOSED) ? instant(way.before(CLOSED)) : now.closedAt());
        return stood.asBefore(queue == null ? now.queue() : queue, treated(now.handling(), way));
    }

    private static Handling treated(Handling now, WayBack way) {
        var priority = way.before(PRIORITY);
        return new Handling(
                priority == null ? now.priority() : Priority.valueOf(priority),
                now.skills(),
                way.touches(ESCALATED) ? instant(way.before(ESCALATED)) : now.escalatedAt());
    }

    private static @Nullable StaffId staffId(@Nullable String text) {
        return text == null ? null : StaffId.of(text);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
