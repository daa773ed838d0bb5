package io.haedap.release;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bundles are about to turn, so that no node may show a page from memory: for a node that missed the word of it. */
@Component
public class ReleaseHolds {

    private static final String NOW = "select id from release.bundle where due_at is not null and held_at is not null";

    private final JdbcClient jdbc;

    ReleaseHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also those whose hold is over and which are to be made ready anew. */
    @Transactional(readOnly = true)
    public List<BundleId> now() {
        return jdbc.sql(NOW)
                .query((row, number) -> new BundleId(row.getLong("id")))
                .list();
    }
}
