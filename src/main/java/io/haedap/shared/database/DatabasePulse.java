package io.haedap.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One connection a node that listens for changes, sets the clock, and feels whether the database is there. It knows within two seconds; pages
 * ask it before they ask the pool.
 */
@Component
public class DatabasePulse implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabasePulse.class);
    private static final int WAIT_MILLIS = 500;
    /** A server that hangs keeps its connections: together with the wait before, it is noticed within two seconds. */
    private static final int ANSWER_MILLIS = 1_400;

    /** Longer than it takes to notice that the database is away: until then a node goes on as if nothing had happened. */
    public static final Duration HEARING = Duration.ofSeconds(3);

    private final JdbcConnectionDetails database;
    private final List<ChangeListener> listeners;
    private final Clock clock;
    private final DatabaseClock machine;
    private volatile boolean running;
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable Thread thread;
    private volatile long heardUntil = Long.MIN_VALUE;

    DatabasePulse(JdbcConnectionDetails database, List<ChangeListener> listeners, Clock clock, DatabaseClock machine) {
        this.database = database;
        this.listeners = listeners;
        this.clock = clock;
        this.machine = machine;
    }

    /** Since when the database has not answered; null while it does. */
    public @Nullable Instant awaySince() {
        return awaySince;
    }

    public boolean isAway() {
        return awaySince != null;
    }

    /**
     * Whether all that was told until {@link #HEARING} ago has surely been passed on here. Whoever must not be outrun by other nodes
     * tells what is to come that much earlier, and does nothing from memory where this is false.
     */
    public boolean isHearing() {
        var until = heardUntil;
        return until != Long.MIN_VALUE && System.nanoTime() - until < HEARING.toNanos();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("database-pulse").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        var listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection = connect()) {
                listenOn(connection);
            } catch (SQLException lost) {
                noteAway(lost);
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Changes.CHANNEL);
            setClock(statement);
            noteBack();
            var words = connection.unwrap(PGConnection.class);
            while (running) {
                hear(words);
                var asked = System.nanoTime();
                setClock(statement);
                // what was told before the question comes along with its answer
                passOn(words.getNotifications());
                heardUntil = asked;
            }
        }
    }

    /** Passes on at once what is told, and comes back in time to ask how the server is. */
    private void hear(PGConnection words) throws SQLException {
        var end = System.nanoTime() + Duration.ofMillis(WAIT_MILLIS).toNanos();
        for (long left = WAIT_MILLIS;
                left > 0 && running;
                left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
            passOn(words.getNotifications((int) left));
        }
    }

    private void setClock(Statement statement) throws SQLException {
        var asked = machine.machine();
        try (var answer = statement.executeQuery("select clock_timestamp()")) {
            answer.next();
            var database = answer.getObject(1, OffsetDateTime.class).toInstant();
            machine.set(asked, database, machine.machine());
        }
    }

    private void passOn(PGNotification @Nullable [] words) {
        for (var word : words == null ? new PGNotification[0] : words) {
            tellAll(listener -> listener.changed(word.getParameter()));
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", java.util.Objects.requireNonNullElse(database.getUsername(), ""));
        properties.setProperty("password", java.util.Objects.requireNonNullElse(database.getPassword(), ""));
        properties.setProperty("ApplicationName", "haedap-pulse");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void noteBack() {
        if (awaySince != null) {
            log.info("The database answers again");
        }
        awaySince = null;
        tellAll(ChangeListener::resync);
    }

    private void noteAway(SQLException lost) {
        if (awaySince == null && running) {
            awaySince = clock.instant();
            log.warn("The database does not answer: {}", lost.getMessage());
        }
    }

    private void tellAll(java.util.function.Consumer<ChangeListener> word) {
        for (var listener : listeners) {
            try {
                word.accept(listener);
            } catch (RuntimeException failed) {
                log.warn("{} could not follow a change", listener.getClass().getSimpleName(), failed);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
