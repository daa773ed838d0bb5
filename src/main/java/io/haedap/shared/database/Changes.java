package io.haedap.shared.database;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes what changed, this one included: the word leaves with the commit of the transaction it was told in, and
 * never when that rolls back.
 */
@Component
public class Changes {

    static final String CHANNEL = "haedap";
    private static final String TELL = "select pg_notify('" + CHANNEL + "', :topic)";

    /** The same word for this node alone, without the way through the database: for whoever must know before the answer leaves. */
    public record Told(String topic) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Changes(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param topic what changed, such as {@code faq} or {@code staff:<id>}; never personal data */
    public void tell(String topic) {
        jdbc.sql(TELL).param("topic", topic).query((row, number) -> topic).single();
        events.publishEvent(new Told(topic));
    }
}
