package io.haedap.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bundles hold, as rows. */
@Repository
class Items {

    private static final String SELECT = """
            select id, bundle, kind, thing, action, revision, change, live_before, change_before, outcome, reason, added_by_name
              from release.item
            """;
    private static final String OF = SELECT + "where bundle = :bundle order by id";
    private static final String OPEN_OF_THING =
            "select bundle from release.item where is_open and kind = :kind and thing = :thing";
    private static final String PUT = """
            insert into release.item (bundle, kind, thing, action, revision, change, added_by_name, added_at)
            values (:bundle, :kind, :thing, :action, :revision, cast(:change as jsonb), :by, :now)
            on conflict (bundle, kind, thing) do update
               set action = excluded.action, revision = excluded.revision, change = excluded.change, outcome = null, reason = null
            """;
    private static final String REMOVE = "delete from release.item where bundle = :bundle and id = :id";
    private static final String NOTE = """
            update release.item
               set outcome = :outcome, reason = :reason
             where id = :id
            """;
    private static final String KEEP_WAY_BACK = """
            update release.item set live_before = :revision, change_before = cast(:state as jsonb) where id = :id
            """;
    private static final String FORGET = "update release.item set outcome = null, reason = null where bundle = :bundle";
    private static final String CLOSE = "update release.item set is_open = false where bundle = :bundle and is_open";

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> of(BundleId bundle) {
        return jdbc.sql(OF).param("bundle", bundle.value()).query(Items::item).list();
    }

    /** The bundle that may still bring that thing live. */
    Optional<BundleId> openBundleOf(ItemKind kind, String thing) {
        return jdbc.sql(OPEN_OF_THING)
                .param("kind", kind.name())
                .param("thing", thing)
                .query((row, number) -> new BundleId(row.getLong("bundle")))
                .optional();
    }

    /** Puts it in, or sets what was put in before anew. */
    void put(BundleId bundle, Item item, Instant now) {
        jdbc.sql(PUT)
                .param("bundle", bundle.value())
                .param("kind", item.kind().name())
                .param("thing", item.thing())
                .param("action", item.action().name())
                .param("revision", item.revision(), Types.INTEGER)
                .param("change", item.change(), Types.VARCHAR)
                .param("by", item.addedBy())
                .param("now", Bundles.utc(now))
                .update();
    }

    boolean remove(BundleId bundle, long id) {
        return jdbc.sql(REMOVE).param("bundle", bundle.value()).param("id", id).update() > 0;
    }

    void note(long id, ItemOutcome outcome, @Nullable String reason) {
        jdbc.sql(NOTE)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    void keep(long id, Item.WayBack wayBack) {
        jdbc.sql(KEEP_WAY_BACK)
                .param("id", id)
                .param("revision", wayBack.revision(), Types.INTEGER)
                .param("state", wayBack.state(), Types.VARCHAR)
                .update();
    }

    /** What was refused the last time is no longer said. */
    void forget(BundleId bundle) {
        jdbc.sql(FORGET).param("bundle", bundle.value()).update();
    }

    /** From now on other bundles may take up what this one holds. */
    void close(BundleId bundle) {
        jdbc.sql(CLOSE).param("bundle", bundle.value()).update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Item(
                row.getLong("id"),
                new BundleId(row.getLong("bundle")),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("thing"),
                ItemAction.valueOf(row.getString("action")),
                row.getObject("revision", Integer.class),
                row.getString("change"),
                new Item.WayBack(row.getObject("live_before", Integer.class), row.getString("change_before")),
                outcome == null ? null : ItemOutcome.valueOf(outcome),
                row.getString("reason"),
                row.getString("added_by_name"));
    }
}
