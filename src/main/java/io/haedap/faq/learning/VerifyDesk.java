package io.haedap.faq.learning;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that what readers see is still right. That is no change of the text: no revision is made, an approval stays, and the next
 * date holds until a revision names another one. It is half a year away unless {@code haedap.faq.verify-every} says otherwise.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('faq:write', 'faq:review')")
public class VerifyDesk {

    private static final String LOCK = "select live_category from faq.entry where id = :id for update";
    private static final String VERIFY = """
            update faq.entry
               set verify_by = :until, verified_until = :until, verified_at = :now, verified_name = :name, version = version + 1
             where id = :id
            """;

    private final FaqBoard board;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period every;

    VerifyDesk(
            FaqBoard board,
            CurrentStaff staff,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${haedap.faq.verify-every:P6M}") Period every) {
        this.board = board;
        this.staff = staff;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.every = every;
    }

    /** The text is right as it is; {@code until} is the next date to verify by, null for the usual one. */
    public FaqDetails verify(FaqId id, @Nullable Instant until) {
        var faq = board.one(id);
        if (until != null && !until.isAfter(clock.instant())) {
            throw Refusal.invalid("until", "faq-past");
        }
        if (faq.liveRevision() == null) {
            throw Refusal.conflict("faq-not-live");
        }
        var category =
                jdbc.sql(LOCK).param("id", id.value()).query(String.class).optional();
        if (category.isPresent() && !staff.covers(category.get())) {
            throw Refusal.forbidden("faq-foreign-category");
        }
        var next = Objects.requireNonNullElseGet(until, this::usual);
        jdbc.sql(VERIFY)
                .param("id", id.value())
                .param("until", next.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", staff.name())
                .update();
        events.publishEvent(new FaqVerified(id, next));
        return board.one(id);
    }

    private Instant usual() {
        return VisitorKeys.day(clock).plus(every).atStartOfDay(VisitorKeys.ZONE).toInstant();
    }
}
