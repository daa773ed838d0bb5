package io.haedap.inquiry.around;

import io.haedap.inquiry.InquiryMoved;
import io.haedap.inquiry.InquiryWritten;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.ReplyHalted;
import io.haedap.inquiry.rating.InquiryRated;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.people.SystemActors;
import io.haedap.shared.Actor;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells watchers what happens to an inquiry, colleagues that a note names them, and authors that their reply was stopped, in the transaction of its cause. Nobody is told what
 * they did themselves; nothing leaves the console.
 */
@Component
class NewsTeller {

    private final Surroundings around;
    private final News news;
    private final CurrentStaff current;
    private final StaffBoard colleagues;
    private final Clock clock;

    NewsTeller(Surroundings around, News news, CurrentStaff current, StaffBoard colleagues, Clock clock) {
        this.around = around;
        this.news = news;
        this.current = current;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @EventListener
    void written(InquiryWritten written) {
        var by = actor();
        var named = written.kind() == MessageKind.NOTE ? named(written, by) : List.<StaffId>of();
        tell(written.number(), NewsKind.MESSAGE, by, named);
        if (written.kind() == MessageKind.CUSTOMER) {
            // the talk goes on where it was merged into; whoever watches both was told already
            around.goesOnIn(written.number())
                    .ifPresent(target -> tell(target, NewsKind.MESSAGE, by, around.watchers(written.number())));
        }
    }

    @EventListener
    void moved(InquiryMoved moved) {
        // what a message brought about is told by the message
        if (!List.of("REPLY", "WRITE").contains(moved.deed())) {
            tell(moved.number(), NewsKind.CHANGE, actor(), List.of());
        }
    }

    @EventListener
    void halted(ReplyHalted halted) {
        news.tell(List.of(halted.author()), halted.number(), NewsKind.HALTED, actor(), clock.instant());
    }

    /** Whoever answered, and who leads there. */
    @EventListener
    void rated(InquiryRated rated) {
        if (rated.isLow()) {
            // whoever rates is no colleague, and may not ask who they are
            var told = SystemActors.as(
                    "ratings",
                    Set.of(),
                    () -> colleagues.holding(Rights.INQUIRY_ASSIGN, rated.queue()).stream()
                            .map(StaffMember::id)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            if (rated.assignee() != null) {
                told.add(rated.assignee());
            }
            news.tell(told, rated.number(), NewsKind.RATING, null, clock.instant());
        }
    }

    private List<StaffId> named(InquiryWritten written, @Nullable StaffId by) {
        var note = news.note(written.message());
        if (note.body().indexOf('@') < 0) {
            return List.of();
        }
        var named = Mentions.in(note.body(), colleagues.holding(Rights.INQUIRY_READ, note.queue())).stream()
                .map(StaffMember::id)
                .filter(id -> !id.equals(by))
                .toList();
        named.forEach(id -> around.watch(written.number(), id, clock.instant()));
        news.tell(named, written.number(), NewsKind.MENTION, by, clock.instant());
        return named;
    }

    private void tell(String number, NewsKind kind, @Nullable StaffId by, List<StaffId> told) {
        var watching = around.watchers(number).stream()
                .filter(id -> !id.equals(by) && !told.contains(id))
                .toList();
        news.tell(watching, number, kind, by, clock.instant());
    }

    private @Nullable StaffId actor() {
        var actor = current.actor();
        return actor.kind() == Actor.Kind.STAFF ? StaffId.of(actor.id()) : null;
    }
}
