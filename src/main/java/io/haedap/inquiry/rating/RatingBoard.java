package io.haedap.inquiry.rating;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.PersonalDataRead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What customers said, for whoever answers them; within their queues. */
@Service
@PreAuthorize("hasAuthority('inquiry:read')")
public class RatingBoard {

    /** A low rating, and the inquiry to look at. */
    public record Low(String number, String subject, String queue, Rating rating) {}

    private static final String QUEUE = "select queue from inquiry.inquiry where number = :number";
    private static final String LOW = """
            select i.number, i.subject, i.queue, r.score, r.reason, r.given_at
              from inquiry.rating r join inquiry.inquiry i on i.id = r.inquiry
             where r.score <= :low and r.given_at >= :since and r.given_at < :until
               and (cast(:queue as text) is null or r.queue = :queue)
               and (:everywhere or i.queue = any (:queues))
             order by r.given_at desc, r.inquiry desc
             limit :most
            """;

    private final RatingBook book;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RatingBoard(RatingBook book, CurrentStaff staff, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.book = book;
        this.staff = staff;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All that was said of it, newest first; nothing for what the person does not see. */
    public List<Rating> all(String number) {
        var queue = jdbc.sql(QUEUE).param("number", number).query(String.class).optional();
        return queue.filter(staff::sees).isPresent() ? book.all(number) : List.of();
    }

    /** The newest low ones of a time; reading what customers wrote is recorded. */
    public List<Low> low(Instant since, Instant until, @Nullable String queue, int most) {
        var found = jdbc.sql(LOW)
                .param("low", Rating.LOW)
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("until", until.atOffset(java.time.ZoneOffset.UTC))
                .param("queue", queue)
                .param("everywhere", staff.queues().isEmpty())
                .param("queues", staff.queues().toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Low(
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("queue"),
                        new Rating(
                                row.getInt("score"),
                                row.getString("reason"),
                                row.getTimestamp("given_at").toInstant(),
                                null)))
                .list();
        found.stream()
                .filter(low -> low.rating().reason() != null)
                .forEach(low -> events.publishEvent(new PersonalDataRead("inquiry:" + low.number(), "rating")));
        return found;
    }
}
