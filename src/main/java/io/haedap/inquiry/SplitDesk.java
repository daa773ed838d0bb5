package io.haedap.inquiry;

import io.haedap.inquiry.undo.Change;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an inquiry of its own of some messages of another one. Something of the customer goes and something stays; what was merged into the
 * inquiry is parted instead. It is taken back by merging the new one into the old, which keeps what was written since.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class SplitDesk {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Inquiries inquiries;
    private final Messages messages;
    private final Merges merges;
    private final Splits splits;
    private final MergeWords words;
    private final InquiryChanges changes;
    private final InquiryLetters letters;
    private final FollowKeys keys;
    private final UndoJournal journal;
    private final Promise promise;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SplitDesk(
            Inquiries inquiries,
            Messages messages,
            Merges merges,
            Splits splits,
            MergeWords words,
            InquiryChanges changes,
            InquiryLetters letters,
            FollowKeys keys,
            UndoJournal journal,
            Promise promise,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.merges = merges;
        this.splits = splits;
        this.words = words;
        this.changes = changes;
        this.letters = letters;
        this.keys = keys;
        this.journal = journal;
        this.promise = promise;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The number of the new inquiry, which waits in the same queue with a promise of its own; the customer is told. */
    public String split(String number, Collection<String> chosen, @Nullable String subject) {
        var origin = inquiries
                .locked(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
        var typed = subject == null ? null : Intake.clean(subject.replaceAll("\\s+", " "));
        new Faults().text("subject", typed, Intake.LONGEST_SUBJECT).refuse();
        var own = messages.of(origin.id()).stream()
                .filter(message -> message.origin() == null)
                .toList();
        var ids = checked(own, chosen);
        refuseUnfit(origin, own, ids);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due =
                promise.of(origin.queue(), origin.category(), origin.handling().priority(), now);
        var made = origin.splitOff(inquiries.draw(LocalDate.ofInstant(now, SEOUL)), String.valueOf(typed), now, due);
        inquiries.add(made);
        var note = messages.add(origin.id(), MessageKind.NOTE, words.split(made.number()), staff.id(), now);
        var moved = splits.move(origin.id(), made.id(), ids, note.id(), staff.id(), now);
        var left = changes.noted(origin, InquiryStep.SPLIT, made.number());
        changes.begun(made, List.of());
        changes.noted(made, InquiryStep.SPLITFROM, number);
        letters.split(made, left, keys.issue(made.id(), now));
        journal.note(
                origin.id(),
                Rejoining.KIND,
                "SPLIT",
                Map.of(Rejoining.KIND + ":" + made.number(), new Change(null, made.number())));
        events.publishEvent(new InquirySplit(number, made.number(), moved));
        changes.found(number, made.number());
        return made.number();
    }

    private void refuseUnfit(Inquiry origin, List<Messages.Message> own, Set<Long> ids) {
        merges.refuseMerged(origin);
        if (origin.status().isOver()) {
            throw Refusal.conflict("inquiry-split-over");
        }
        var now = clock.instant();
        if (own.stream().anyMatch(message -> ids.contains(message.id()) && message.isWaiting(now))) {
            throw Refusal.conflict("inquiry-merge-waiting").with("number", origin.number());
        }
    }

    private static Set<Long> checked(List<Messages.Message> own, Collection<String> chosen) {
        var ids = new HashSet<Long>();
        for (var id : chosen) {
            own.stream()
                    .filter(message -> String.valueOf(message.id()).equals(id))
                    .findFirst()
                    .ifPresentOrElse(message -> ids.add(message.id()), () -> {
                        throw Refusal.invalid("messages", "message-unknown");
                    });
        }
        var sides = own.stream()
                .filter(message -> message.kind() == MessageKind.CUSTOMER)
                .collect(Collectors.partitioningBy(message -> ids.contains(message.id()), Collectors.counting()));
        if (sides.getOrDefault(true, 0L) == 0 || sides.getOrDefault(false, 0L) == 0) {
            throw Refusal.invalid("messages", "split-nothing");
        }
        return ids;
    }
}
