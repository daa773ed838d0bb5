package io.haedap.inquiry.around;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.inquiry.JournalDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts free words on inquiries: lower case, {@value #LONGEST} letters, {@value #MOST} an inquiry. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class TagDesk {

    public static final int MOST = 10;
    public static final int LONGEST = 30;

    private final Surroundings around;
    private final JournalDesk journal;
    private final UndoJournal undo;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagDesk(
            Surroundings around,
            JournalDesk journal,
            UndoJournal undo,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.around = around;
        this.journal = journal;
        this.undo = undo;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds and takes away, as one deed that can be taken back; which words the inquiry has then. Words that are there already, or not,
     * refuse nothing.
     */
    public List<String> change(String number, Collection<String> add, Collection<String> remove) {
        Known.check(number);
        journal.hold(number);
        undo.together(() -> put(number, add, remove));
        return around.tags(List.of(number)).getOrDefault(number, List.of());
    }

    private void put(String number, Collection<String> add, Collection<String> remove) {
        var inquiry = around.idOf(number);
        var now = new LinkedHashSet<>(around.tags(List.of(number)).getOrDefault(number, List.of()));
        for (var typed : remove) {
            var tag = tidy(typed);
            if (now.remove(tag)) {
                around.untag(number, tag);
                TagMany.note(undo, inquiry, tag, false);
                tell(number, "untagged", tag);
            }
        }
        for (var typed : add) {
            var tag = checked(typed);
            if (now.contains(tag)) {
                continue;
            }
            if (now.size() >= MOST) {
                throw Refusal.invalid("tag", "tags-too-many", MOST);
            }
            now.add(tag);
            around.tag(number, tag, staff.id(), clock.instant());
            TagMany.note(undo, inquiry, tag, true);
            tell(number, "tagged", tag);
        }
    }

    private void tell(String number, String what, String tag) {
        changes.tell("inquiry:changed:" + number);
        events.publishEvent(new SurroundingsChanged(number, what, Map.of("length", tag.length())));
    }

    /** A number of a card or a person is no word. */
    static String checked(String typed) {
        var tag = tidy(typed);
        var faults = new Faults().text("tag", tag, LONGEST);
        if (tag.matches("(?s).*[,#\\p{Cntrl}].*")
                || !SensitiveNumbers.masked(tag).equals(tag)) {
            faults.add("tag", "tag-form");
        }
        faults.refuse();
        return tag;
    }

    static String tidy(String typed) {
        return PlainText.tidy(typed).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
