package io.haedap.faq.learning;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqReader;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editors' work lists, in the categories that their rights reach.
 *
 * <p>Low helpfulness is judged by the lower bound of Wilson's score interval at 95 % (z = 1.96) for the share p of votes that
 * were not helpful, out of the n votes for the text that readers see now:
 *
 * <pre>(p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * An entry is listed from 5 votes on where that bound, the doubt, is 0.2 or more; the greatest doubt comes first. So 3 of 5 and
 * 20 of 60 are listed, one of two and 15 of 60 are not.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('faq:read')")
public class WorkBoard {

    private static final Duration SOON = Duration.ofDays(14);
    private static final int MOST_COUNTED = 1_000;

    private static final String SELECT = """
            select e.id, e.title_ko, e.title_en, e.category, e.republished_at, e.verify_by, e.unpublish_at,
                   coalesce(r.helpful, 0) as helpful, coalesce(r.unhelpful, 0) as unhelpful, coalesce(r.doubt, 0) as doubt,
                   (select coalesce(sum(v.count), 0) from faq.reading v
                     where v.entry = e.id and v.day > (now() at time zone 'Asia/Seoul')::date - 30) as views
            """;
    private static final String COVERED = """
               and (cardinality(:categories) = 0 or e.category = any (:categories))
            """;
    private static final String DOUBTED = """
              from faq.reception r
              join faq.entry e on e.id = r.entry
             where r.helpful + r.unhelpful >= 5 and r.doubt >= 0.2
            """ + COVERED;
    private static final String UNVERIFIED = """
              from faq.entry e
              left join faq.reception r on r.entry = e.id
             where e.live_revision is not null and e.verify_by <= :now
            """ + COVERED;
    private static final String ENDING = """
              from faq.entry e
              left join faq.reception r on r.entry = e.id
             where e.live_revision is not null and e.unpublish_at <= :now
            """ + COVERED;
    private static final String WORST_FIRST = """
               and (cast(:doubt as double precision) is null or (r.doubt, r.entry) < (:doubt, :id))
             order by r.doubt desc, r.entry desc
             limit :limit
            """;
    private static final String OLDEST_FIRST = """
               and (cast(:at as timestamptz) is null or (e.%1$s, e.id) > (:at, :id))
             order by e.%1$s, e.id
             limit :limit
            """;
    private static final String OPEN = """
              from faq.opinion o
              join faq.entry e on e.id = o.entry
             where o.done_at is null
            """ + COVERED;

    private final JdbcClient jdbc;
    private final Opinions opinions;
    private final FaqReader reader;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Clock clock;

    WorkBoard(
            JdbcClient jdbc, Opinions opinions, FaqReader reader, CategoryTree tree, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.opinions = opinions;
        this.reader = reader;
        this.tree = tree;
        this.staff = staff;
        this.clock = clock;
    }

    /** Entries whose readers were not helped, the surest first. {@code category} takes what lies below along; null means all. */
    public Page<WorkEntry> doubted(@Nullable String category, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = jdbc.sql(SELECT + DOUBTED + WORST_FIRST)
                .param("categories", categories(category))
                .param("doubt", after == null ? null : decimal(after.text(0)), Types.DOUBLE)
                .param("id", after == null ? null : after.number(1), Types.BIGINT)
                .param("limit", Page.size(size) + 1)
                .query((row, number) -> entry(row, "republished_at"))
                .list();
        return Page.of(rows, Page.size(size), entry -> Cursor.of(entry.doubt(), entry.id()));
    }

    /** Live entries whose date to verify by has passed, the longest ago first. */
    public Page<WorkEntry> unverified(@Nullable String category, int size, @Nullable String cursor) {
        return dated(UNVERIFIED, "verify_by", Duration.ZERO, category, size, cursor);
    }

    /** Live entries that will be withdrawn within two weeks, the next one first. */
    public Page<WorkEntry> expiring(@Nullable String category, int size, @Nullable String cursor) {
        return dated(ENDING, "unpublish_at", SOON, category, size, cursor);
    }

    private Page<WorkEntry> dated(
            String sql, String column, Duration ahead, @Nullable String category, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = jdbc.sql(SELECT + sql + OLDEST_FIRST.formatted(column))
                .param("categories", categories(category))
                .param("now", clock.instant().plus(ahead).atOffset(ZoneOffset.UTC))
                .param(
                        "at",
                        after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.number(1), Types.BIGINT)
                .param("limit", Page.size(size) + 1)
                .query((row, number) -> entry(row, column))
                .list();
        return Page.of(rows, Page.size(size), entry -> Cursor.of(entry.at(), entry.id()));
    }

    /** What readers wrote and nobody has ticked off, newest first. */
    public Page<Opinion> opinions(@Nullable String category, int size, @Nullable String cursor) {
        return opinions.open(List.of(categories(category)), size, cursor);
    }

    /** Categories in which, and below which, readers find nothing; in the order of the tree. */
    public Page<Category> emptyCategories(int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 1);
        var empty = emptyCategories().stream()
                .dropWhile(one -> after != null && !one.slug().equals(after.text(0)))
                .skip(after == null ? 0 : 1)
                .limit(Page.size(size) + 1L)
                .toList();
        return Page.of(empty, Page.size(size), category -> Cursor.of(category.slug()));
    }

    private List<Category> emptyCategories() {
        var counts = reader.counts();
        return tree.all().stream()
                .filter(one -> staff.covers(one.slug()))
                .filter(one -> tree.branch(one.slug()).stream().noneMatch(counts::containsKey))
                .toList();
    }

    /** How much waits in each list; a thousand stands for more. */
    public Map<WorkList, Integer> counts() {
        var counts = new EnumMap<WorkList, Integer>(WorkList.class);
        counts.put(WorkList.HELPFULNESS, count(DOUBTED, Duration.ZERO));
        counts.put(WorkList.OPINIONS, count(OPEN, Duration.ZERO));
        counts.put(WorkList.VERIFY, count(UNVERIFIED, Duration.ZERO));
        counts.put(WorkList.EXPIRING, count(ENDING, SOON));
        counts.put(WorkList.CATEGORIES, emptyCategories().size());
        return counts;
    }

    private int count(String sql, Duration ahead) {
        var statement = jdbc.sql("select count(*) from (select " + sql + " limit :most) counted")
                .param("categories", categories(null))
                .param("most", MOST_COUNTED);
        return (sql.contains(":now")
                        ? statement.param("now", clock.instant().plus(ahead).atOffset(ZoneOffset.UTC))
                        : statement)
                .query(Integer.class)
                .single();
    }

    /** Those that were asked for as far as the person's rights reach; none means all, so that nothing left must not be none. */
    private String[] categories(@Nullable String asked) {
        if (asked == null) {
            return staff.categories().toArray(String[]::new);
        }
        var covered = tree.branch(asked).stream().filter(staff::covers).toArray(String[]::new);
        return covered.length == 0 ? new String[] {""} : covered;
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw Refusal.malformed("cursor");
        }
    }

    private static WorkEntry entry(ResultSet row, String at) throws SQLException {
        return new WorkEntry(
                new FaqId(row.getLong("id")),
                row.getString("title_ko"),
                row.getString("title_en"),
                row.getString("category"),
                new Tally(row.getInt("helpful"), row.getInt("unhelpful")),
                row.getDouble("doubt"),
                row.getLong("views"),
                row.getTimestamp(at).toInstant());
    }
}
