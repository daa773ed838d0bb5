package io.haedap.mail;

import io.haedap.customer.Masking;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What is in the outbox. Opening a letter leaves a record; no transaction spans the two, because waiting for the record must
 * not hold a connection.
 */
@Service
@PreAuthorize("hasAuthority('mail:read')")
public class LetterBoard {

    private final LetterStore store;
    private final Dispatcher dispatcher;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterBoard(
            LetterStore store,
            Dispatcher dispatcher,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first; of one state or of all. */
    public Page<LetterRow> page(@Nullable LetterState state, int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = store.page(state, before == null ? null : before.number(0), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), letter -> Cursor.of(letter.id())).map(this::row);
    }

    /** What the list shows of one letter; its text is asked for by {@link #open}. */
    public LetterRow one(String id) {
        return row(find(store, id));
    }

    /**
     * The letter's text. Codes and links that grant something are blotted out, except where no mail server is set: then this
     * is the one way in which they reach anybody. An invitation is never shown to somebody who could not have invited.
     */
    public OpenedLetter open(String id) {
        var letter = find(store, id);
        var blotted = dispatcher.delivers() || (letter.kind() == Letter.Kind.STAFF && !staff.may(Rights.STAFF_WRITE));
        var body = blotted ? Blots.out(letter.kind(), letter.body()) : letter.body();
        events.publishEvent(new PersonalDataRead("letter:" + letter.id(), "letter about " + letter.about()));
        return new OpenedLetter(
                row(letter),
                letter.toName() == null ? null : Masking.name(letter.toName()),
                body,
                body.contains(Blots.BLOT));
    }

    /** Whether letters leave by a mail server, or stay here. */
    public boolean delivers() {
        return dispatcher.delivers();
    }

    LetterRow row(StoredLetter letter) {
        var overdue = letter.isOverdue(clock.instant());
        return new LetterRow(
                Long.toString(letter.id()),
                letter.kind(),
                letter.state(),
                letter.doubtful() || overdue,
                Masking.email(letter.to()),
                letter.subject(),
                letter.about(),
                letter.attempts(),
                letter.createdAt(),
                letter.nextAttemptAt(),
                letter.sentAt(),
                letter.lastError(),
                letter.state().allowed(overdue));
    }

    static StoredLetter find(LetterStore store, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return store.one(Long.parseLong(id)).orElseThrow(Refusal::notFound);
    }
}
