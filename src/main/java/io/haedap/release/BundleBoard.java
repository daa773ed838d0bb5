package io.haedap.release;

import io.haedap.faq.FaqId;
import io.haedap.notice.NoticeId;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff ask about bundles. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('faq:read', 'notice:read')")
public class BundleBoard {

    private static final String SELECT = """
            select b.id, b.name, b.note, b.status, b.due_at, b.live_at, b.rolled_back_at, b.reason, b.created_by_name, b.created_at,
                   b.updated_at, b.version, (select count(*) from release.item where bundle = b.id) as items
              from release.bundle b
            """;
    private static final String PAGE = SELECT + """
             where (cast(:at as timestamptz) is null or (b.updated_at, b.id) < (:at, :id))
               and (cast(:status as text) is null or b.status = :status)
               and (cast(:words as text) is null or b.name ilike :words)
             order by b.updated_at desc, b.id desc
             limit :limit
            """;
    private static final String ONE = SELECT + "where b.id = :id";
    private static final String TURNING = SELECT + """
             where coalesce(b.due_at, b.live_at) >= :from and coalesce(b.due_at, b.live_at) < :until
             order by coalesce(b.due_at, b.live_at), b.id
             limit :most
            """;
    private static final String COUNTS = "select status, count(*) as bundles from release.bundle group by status";

    private final JdbcClient jdbc;
    private final Items items;
    private final BundleLines lines;
    private final BundleKinds kinds;
    private final Bundles bundles;
    private final CurrentStaff staff;

    BundleBoard(
            JdbcClient jdbc, Items items, BundleLines lines, BundleKinds kinds, Bundles bundles, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.items = items;
        this.lines = lines;
        this.kinds = kinds;
        this.bundles = bundles;
        this.staff = staff;
    }

    /** Latest change first. */
    public Page<BundleRow> page(BundleFilter filter, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = jdbc.sql(PAGE)
                .param("at", after == null ? null : Bundles.utc(after.instant(0)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.number(1))
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("words", filter.words() == null ? null : "%" + escaped(filter.words()) + "%")
                .param("limit", Page.size(size) + 1)
                .query(BundleBoard::row)
                .list();
        return Page.of(rows, Page.size(size), bundle -> Cursor.of(bundle.updatedAt(), bundle.id()));
    }

    /** How many bundles stand in each state; states without any are missing. */
    public Map<BundleStatus, Long> counts() {
        var counts = new TreeMap<BundleStatus, Long>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(BundleStatus.valueOf(row.getString("status")), row.getLong("bundles"));
        });
        return counts;
    }

    public BundleDetails one(BundleId id) {
        var row = head(id);
        var reach = lines.of(id);
        var lacking = kinds.lacking(reach.lines());
        return new BundleDetails(
                row, reach.lines(), reach.foreign(), lacking.orElse(null), actions(row, reach, lacking));
    }

    /** Those that turn in that span or went live in it, by time; its end is not included. */
    public List<BundleRow> turning(Instant from, Instant until, int most) {
        return jdbc.sql(TURNING)
                .param("from", Bundles.utc(from))
                .param("until", Bundles.utc(until))
                .param("most", most)
                .query(BundleBoard::row)
                .list();
    }

    /** The bundle without what it holds. */
    public BundleRow head(BundleId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query(BundleBoard::row)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** What would stand in the way if it went live at its time, or now where it has none. */
    public List<BundleProblem> check(BundleId id) {
        var row = head(id);
        return kinds.problems(lines.of(id).lines(), Objects.requireNonNullElseGet(row.dueAt(), bundles::now));
    }

    /** The bundle that may still bring an entry live, if there is one. */
    public Optional<BundleRow> holding(FaqId faq) {
        return items.openBundleOf(ItemKind.FAQ, faq.toString()).map(this::head);
    }

    /** The bundle that may still bring a notice live, if there is one. */
    public Optional<BundleRow> holding(NoticeId notice) {
        return items.openBundleOf(ItemKind.NOTICE, notice.toString()).map(this::head);
    }

    private Set<BundleAction> actions(BundleRow row, BundleLines.Reach reach, Optional<String> lacking) {
        var actions = EnumSet.noneOf(BundleAction.class);
        if ((staff.may(Rights.FAQ_PUBLISH) || staff.may(Rights.NOTICE_PUBLISH)) && reach.foreign() == 0) {
            actions.addAll(row.status().actions());
        }
        if (reach.lines().isEmpty()) {
            actions.removeAll(EnumSet.of(BundleAction.GO, BundleAction.SCHEDULE));
        }
        if (lacking.isPresent()) {
            actions.removeAll(EnumSet.of(BundleAction.GO, BundleAction.SCHEDULE, BundleAction.ROLL_BACK));
        }
        if (kinds.lackingToStop(reach.lines()).isPresent()) {
            actions.removeAll(EnumSet.of(BundleAction.UNSCHEDULE, BundleAction.CANCEL));
        }
        return actions;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static BundleRow row(ResultSet row, int number) throws SQLException {
        return new BundleRow(
                new BundleId(row.getLong("id")),
                row.getString("name"),
                row.getString("note"),
                BundleStatus.valueOf(row.getString("status")),
                row.getInt("items"),
                Bundles.instant(row, "due_at"),
                Bundles.instant(row, "live_at"),
                Bundles.instant(row, "rolled_back_at"),
                row.getString("reason"),
                row.getString("created_by_name"),
                Objects.requireNonNull(Bundles.instant(row, "created_at")),
                Objects.requireNonNull(Bundles.instant(row, "updated_at")),
                row.getLong("version"));
    }
}
