package io.haedap.mail;

import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with a letter that has not left: send it now, or never. */
@Service
@Transactional
@PreAuthorize("hasAuthority('mail:read')")
public class LetterDesk {

    private final LetterStore store;
    private final LetterBoard board;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterDesk(LetterStore store, LetterBoard board, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.board = board;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Does it; refused with what is allowed in the letter's state, and as raced when it moved meanwhile. */
    public LetterRow act(String id, LetterAction action) {
        var letter = LetterBoard.find(store, id);
        var now = clock.instant();
        var allowed = letter.state().allowed(letter.isOverdue(now));
        if (!allowed.contains(action)) {
            throw Refusal.conflict("letter-state").with("state", letter.state()).with("allowed", allowed);
        }
        var done = switch (action) {
            case RETRY -> store.retry(letter, now);
            case CANCEL -> store.cancel(letter, Blots.out(letter.kind(), letter.body()));
        };
        if (!done) {
            throw Refusal.conflict("raced");
        }
        events.publishEvent(new LetterMoved(letter.id(), action));
        changes.tell(LetterOutbox.TOPIC);
        return board.row(LetterBoard.find(store, id));
    }
}
