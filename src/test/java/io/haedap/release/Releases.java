package io.haedap.release;

import io.haedap.category.CategoryPlace;
import io.haedap.faq.FaqDetails;
import io.haedap.people.As;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes bundles as the sample staff would, and lets their moment come. */
@TestComponent
public class Releases {

    private final BundleDesk desk;
    private final BundleBoard board;
    private final ReleaseClock clock;
    private final JdbcClient jdbc;
    private final As as;

    Releases(BundleDesk desk, BundleBoard board, ReleaseClock clock, JdbcClient jdbc, As as) {
        this.desk = desk;
        this.board = board;
        this.clock = clock;
        this.jdbc = jdbc;
        this.as = as;
    }

    public BundleId bundle(FaqDetails... entries) {
        return as.as("editor", () -> {
            var id = desk.create(new BundleDraft("겨울 멤버십", null)).id();
            for (var entry : entries) {
                desk.add(id, entry.id(), null, ItemAction.PUBLISH);
            }
            return id;
        });
    }

    public BundleDetails change(BundleId id, String slug, CategoryPlace place) {
        return as.as("admin", () -> desk.change(id, slug, null, place));
    }

    public BundleDetails take(String who, BundleId id, BundleAction action) {
        return as.as(who, () -> desk.take(id, action, null, null));
    }

    public BundleDetails one(BundleId id) {
        return as.as("admin", () -> board.one(id));
    }

    /** Its moment has come, and all nodes have been ready for it for a while. */
    public void isDue(BundleId id) {
        ready(id);
        clock.run();
        settled(id);
    }

    /** The clock looks what is to be made ready and what is due. */
    void tick() {
        clock.run();
    }

    /** The same without anybody looking yet. */
    void ready(BundleId id) {
        jdbc.sql("""
                        update release.bundle
                           set due_at = clock_timestamp() - interval '1 second', held_at = clock_timestamp() - interval '5 seconds'
                         where id = :id
                        """).param("id", id.value()).update();
    }

    /** The program's own clock ticks too and may have been first: its row is free when it is done. */
    void settled(BundleId id) {
        jdbc.sql("select id from release.bundle where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
