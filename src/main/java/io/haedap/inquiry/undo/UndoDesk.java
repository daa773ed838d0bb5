package io.haedap.inquiry.undo;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what the same person did, inquiry by inquiry, within a settable time. Where a later deed touched the same field, or the
 * inquiry lies in a foreign queue by now, that inquiry stays and says why. Each batch is one transaction: asked again after a crash,
 * or twice at once, it goes on where it stopped and does nothing twice.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:answer')")
public class UndoDesk {

    private static final Logger log = LoggerFactory.getLogger(UndoDesk.class);
    private static final int AT_ONCE = 100;

    private final Ways ways;
    private final UndoGround ground;
    private final Map<String, Inverse> inverses;
    private final UndoSettings settings;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UndoDesk(
            Ways ways,
            UndoGround ground,
            List<Inverse> inverses,
            UndoSettings settings,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.ways = ways;
        this.ground = ground;
        this.inverses = inverses.stream().collect(Collectors.toMap(Inverse::kind, Function.identity()));
        this.settings = settings;
        this.staff = staff;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refused with 404 for what somebody else did, and with 409 when its time is over. */
    public UndoResult undo(UUID deed) {
        refuseForeign(deed);
        var items = new ArrayList<UndoResult.Item>();
        long after = 0;
        List<Long> batch;
        do {
            batch = ways.inquiries(deed, after, AT_ONCE);
            items.addAll(batch(deed, batch));
            after = batch.isEmpty() ? after : batch.getLast();
        } while (batch.size() == AT_ONCE);
        var result = new UndoResult(deed, items);
        if (items.size() > 1) {
            var told = new DeedUndone(
                    deed, result.count(UndoResult.Outcome.UNDONE), result.count(UndoResult.Outcome.REFUSED));
            transactions.executeWithoutResult(_ -> events.publishEvent(told));
        }
        return result;
    }

    private void refuseForeign(UUID deed) {
        var at = ways.since(deed, staff.id()).orElseThrow(Refusal::notFound);
        if (at.plus(settings.window()).isBefore(clock.instant())) {
            throw Refusal.conflict("inquiry-undo-over");
        }
    }

    /** All in one transaction; where one of them refuses half-way, each in its own. */
    private List<UndoResult.Item> batch(UUID deed, List<Long> inquiries) {
        if (inquiries.size() <= 1) {
            return inquiries.isEmpty() ? List.of() : one(deed, inquiries);
        }
        try {
            return inTransaction(deed, inquiries);
        } catch (Refusal | DataIntegrityViolationException | PessimisticLockingFailureException failed) {
            return inquiries.stream()
                    .flatMap(inquiry -> one(deed, List.of(inquiry)).stream())
                    .toList();
        }
    }

    private List<UndoResult.Item> one(UUID deed, List<Long> inquiry) {
        try {
            return inTransaction(deed, inquiry);
        } catch (Refusal refusal) {
            return refused(inquiry, refusal.type());
        } catch (DataIntegrityViolationException failed) {
            log.warn("What {} did to one inquiry cannot be taken back", deed, failed);
            return refused(inquiry, "changed-since");
        }
    }

    private List<UndoResult.Item> refused(List<Long> inquiry, String reason) {
        return transactions.execute(_ -> ground.hold(inquiry).stream()
                .map(held -> UndoResult.Item.refused(held, reason))
                .toList());
    }

    private List<UndoResult.Item> inTransaction(UUID deed, Collection<Long> inquiries) {
        return transactions.execute(_ -> {
            var held = ground.hold(inquiries);
            var later = ways.later(deed, inquiries);
            var open = ways.open(deed, inquiries);
            return held.stream()
                    .map(one -> item(one, open.getOrDefault(one.id(), List.of()), later.get(one.id())))
                    .toList();
        });
    }

    private UndoResult.Item item(UndoGround.Held held, List<WayBack> open, Ways.@Nullable Later later) {
        if (!held.seen() && open.stream().noneMatch(this::cameFromHere)) {
            return new UndoResult.Item("", "", UndoResult.Outcome.REFUSED, "not-found", null, null);
        }
        if (later != null) {
            return new UndoResult.Item(
                    held.number(),
                    held.subject(),
                    UndoResult.Outcome.REFUSED,
                    "changed-since",
                    later.field(),
                    later.at());
        }
        if (!open.isEmpty()) {
            ways.undone(open, clock.instant());
            open.forEach(way -> inverse(way.kind()).putBack(way));
        }
        return UndoResult.Item.undone(held);
    }

    /** What somebody moved out of their own sight they may bring back. */
    private boolean cameFromHere(WayBack way) {
        var queue = way.before("queue");
        return queue != null && staff.sees(queue);
    }

    private Inverse inverse(String kind) {
        var inverse = inverses.get(kind);
        if (inverse == null) {
            throw new IllegalStateException("Nothing takes back " + kind);
        }
        return inverse;
    }
}
