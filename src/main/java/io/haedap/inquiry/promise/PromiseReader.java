package io.haedap.inquiry.promise;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers are told of their promises; for whoever has proved that the inquiry is theirs to follow. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PromiseReader {

    private static final String ONE = "select id from inquiry.inquiry where number = :number";

    private final JdbcClient jdbc;
    private final PromiseStore promises;
    private final PauseStore pauses;
    private final Clock clock;

    PromiseReader(JdbcClient jdbc, PromiseStore promises, PauseStore pauses, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.promises = promises;
        this.pauses = pauses;
    }

    /** Empty where nothing was promised by the policies. */
    public Optional<FollowedPromise> of(String number) {
        return jdbc.sql(ONE)
                .param("number", number)
                .query(Long.class)
                .optional()
                .flatMap(promises::one)
                .map(row -> {
                    var last = PromiseStore.last(promises.changes(row.inquiry()));
                    var standing = pauses.of(row.inquiry()).stream()
                            // what begins with a reply that can be taken back has not begun
                            .filter(pause ->
                                    pause.ended() == null && !pause.began().isAfter(clock.instant()))
                            .map(PauseStore.Row::reason)
                            .findFirst()
                            .orElse(null);
                    return new FollowedPromise(
                            row.promisedAt(),
                            standing,
                            last == null
                                    ? null
                                    : new FollowedPromise.Changed(
                                            last.was(),
                                            last.reason(),
                                            last.at(),
                                            last.became().isAfter(last.was())));
                });
    }
}
