package io.haedap.inquiry.bulk;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Does one thing to many inquiries after saying what would happen to each. What one refuses does not hinder the others. It is taken
 * back under its id by {@link io.haedap.inquiry.undo.UndoDesk}.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:answer')")
public class BulkDesk {

    public static final int MOST = 5_000;

    private final Bulks bulks;
    private final BulkRunner runner;
    private final BulkGround ground;
    private final CurrentStaff staff;

    BulkDesk(Bulks bulks, BulkRunner runner, BulkGround ground, CurrentStaff staff) {
        this.bulks = bulks;
        this.runner = runner;
        this.ground = ground;
        this.staff = staff;
    }

    /** What would happen to each, in the order asked. */
    public BulkResult preview(BulkStep step, Collection<String> numbers) {
        var accepted = accepted(step, numbers);
        return new BulkResult(null, accepted, ground.plan(accepted, new LinkedHashSet<>(numbers)));
    }

    /** Does it and says what happened to each. */
    public BulkResult apply(BulkStep step, Collection<String> numbers) {
        var id = begin(step, numbers);
        run(id, BulkRunner::silently);
        return result(id);
    }

    /** Orders it: from now on it is done to the end, on whichever node lives. */
    public UUID begin(BulkStep step, Collection<String> numbers) {
        var accepted = accepted(step, numbers);
        var each = List.copyOf(new LinkedHashSet<>(numbers));
        return runner.begin(new Bulks.Bulk(UUID.randomUUID(), staff.id(), accepted), each);
    }

    /** Goes on with what this person ordered until nothing waits; {@code done} hears after each batch how many more are done. */
    public void run(UUID id, LongConsumer done) {
        runner.run(own(id), done);
    }

    /** What became of each, as far as it is done. */
    public BulkResult result(UUID id) {
        var bulk = own(id);
        var items = bulks.items(id);
        var subjects = ground.subjects(items.stream().map(BulkItem::number).toList());
        return new BulkResult(
                id,
                bulk.step(),
                items.stream()
                        .map(item -> new BulkItem(
                                item.number(), subjects.getOrDefault(item.number(), ""), item.outcome(), item.reason()))
                        .toList());
    }

    private Bulks.Bulk own(UUID id) {
        return bulks.one(id).filter(bulk -> bulk.staff().equals(staff.id())).orElseThrow(Refusal::notFound);
    }

    private BulkStep accepted(BulkStep step, Collection<String> numbers) {
        if (!staff.may(step.action().right())) {
            throw new AccessDeniedException(step.action().right());
        }
        var faults = new Faults();
        if (numbers.isEmpty()) {
            faults.add("numbers", "required");
        }
        if (numbers.size() > MOST) {
            faults.add("numbers", "inquiry-bulk-most", MOST);
        }
        faults.refuse();
        return ground.accepted(step);
    }
}
