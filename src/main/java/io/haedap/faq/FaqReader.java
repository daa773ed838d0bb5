package io.haedap.faq;

import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers see: live, public entries and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class FaqReader {

    private static final String LINE = """
            select e.id, e.live_category, e.published_at, e.republished_at, e.rank, t.language, t.title
              from faq.entry e
              join lateral (select language, title
                              from faq.revision_text
                             where entry = e.id and number = e.live_revision and not held
                             order by language <> :language
                             limit 1) t on true
             where e.live_revision is not null and e.live_public
            """;
    private static final String IN_CATEGORY = LINE + """
               and e.live_category = :category
               and (cast(:at as timestamptz) is null or (e.rank, e.published_at, e.id) < (:rank, :at, :id))
             order by e.rank desc, e.published_at desc, e.id desc
             limit :limit
            """;
    private static final String MOST_READ = """
            with read as (select coalesce(e.leads_to, e.id) as entry, sum(r.count) as times
                            from faq.reading r
                            join faq.entry e on e.id = r.entry
                           where r.day > (now() at time zone 'Asia/Seoul')::date - 30
                           group by 1)
            """
            + LINE.replace("where e.live_revision", "left join read r on r.entry = e.id\n where e.live_revision") + """
             order by r.times desc nulls last, e.published_at desc, e.id desc
             limit :limit
            """;
    private static final String ALL = LINE + """
               and e.id > :after
             order by e.id
             limit :limit
            """;
    private static final String RELATED = """
            with wanted as (select coalesce(m.leads_to, m.id) as id, min(w.place) as place
                              from faq.entry e
                              join faq.revision r on r.entry = e.id and r.number = e.live_revision
                             cross join unnest(r.related) with ordinality as w (id, place)
                              join faq.entry m on m.id = w.id
                             where e.id = :id and coalesce(m.leads_to, m.id) <> e.id
                             group by 1)
            """
            + LINE.replace("where e.live_revision", "join wanted on wanted.id = e.id\n where e.live_revision") + """
             order by wanted.place
            """;
    private static final String ONE = """
            select e.id, exists (select from faq.slug s where s.entry = e.id) as was_public, e.live_revision, e.live_public, e.live_category, e.published_at, e.republished_at, e.leads_to, r.tags,
                   t.language, t.title, t.body,
                   (select count(*) from faq.revision_text where entry = e.id and number = e.live_revision and not held) as languages
              from faq.entry e
              left join faq.revision r on r.entry = e.id and r.number = e.live_revision
              left join lateral (select language, title, body
                                   from faq.revision_text
                                  where entry = e.id and number = e.live_revision and not held
                                  order by language <> :language
                                  limit 1) t on true
             where e.id = :id
            """;
    private static final String FOUND = """
            select e.id
              from faq.entry e
              left join faq.entry leads on leads.id = e.leads_to
             where e.id = any (:ids)
               and (e.live_revision is not null and e.live_public
                    or e.live_revision is null and e.published_at is not null
                       and leads.live_revision is not null and leads.live_public)
            """;
    private static final String COUNTS = """
            select live_category, count(*) as entries
              from faq.entry
             where live_revision is not null and live_public
             group by live_category
            """;

    private final JdbcClient jdbc;

    FaqReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry behind an id; the slug of an address is not looked at. */
    public FaqAnswer find(String id, Language language) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return new FaqAnswer.Unknown();
        }
        return jdbc.sql(ONE)
                .param("id", Long.parseLong(id))
                .param("language", language.tag())
                .query((row, number) -> answer(row, language))
                .optional()
                .orElseGet(FaqAnswer.Unknown::new);
    }

    /** Those under whose address readers find something; merged ones lead them on. */
    public Set<FaqId> found(Collection<FaqId> ids) {
        return Set.copyOf(jdbc.sql(FOUND)
                .param("ids", ids.stream().map(FaqId::value).toArray(Long[]::new))
                .query((row, number) -> new FaqId(row.getLong("id")))
                .list());
    }

    /** The entries that an editor chose to stand beside that one, as far as readers may see them; merged ones as what they became. */
    public List<FaqLine> related(String id, Language language) {
        return jdbc.sql(RELATED)
                .param("id", Long.parseLong(id))
                .param("language", language.tag())
                .query(FaqReader::line)
                .list();
    }

    /** Pinned ones first, then those that were given a place, then the newest. */
    public Page<FaqLine> inCategory(String categorySlug, Language language, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 3);
        var rows = jdbc.sql(IN_CATEGORY)
                .param("category", categorySlug)
                .param("language", language.tag())
                .param("rank", after == null ? null : after.number(0))
                .param(
                        "at",
                        after == null ? null : after.instant(1).atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.number(2))
                .param("limit", Page.size(size) + 1)
                .query(FaqReader::line)
                .list();
        return Page.of(rows, Page.size(size), line -> Cursor.of(line.rank(), line.publishedAt(), line.id()));
    }

    /** Read most in the last thirty days; newest first among those never read. */
    public List<FaqLine> mostRead(Language language, int size) {
        return jdbc.sql(MOST_READ)
                .param("language", language.tag())
                .param("limit", Page.size(size))
                .query(FaqReader::line)
                .list();
    }

    /** Every live entry by id, a page at a time: for the sitemap. */
    public Page<FaqLine> all(Language language, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 1);
        var rows = jdbc.sql(ALL)
                .param("language", language.tag())
                .param("after", after == null ? 0 : after.number(0))
                .param("limit", Page.size(size) + 1)
                .query(FaqReader::line)
                .list();
        return Page.of(rows, Page.size(size), line -> Cursor.of(line.id()));
    }

    /** How many live entries each category has; categories without any are missing. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(row.getString("live_category"), row.getLong("entries"));
        });
        return counts;
    }

    private static FaqLine line(ResultSet row, int number) throws SQLException {
        var title = row.getString("title");
        return new FaqLine(
                row.getString("id"),
                PlainText.slug(title),
                Language.ofTag(row.getString("language")),
                row.getString("live_category"),
                title,
                instant(row, "published_at"),
                instant(row, "republished_at"),
                row.getInt("rank"));
    }

    private FaqAnswer answer(ResultSet row, Language language) throws SQLException {
        if (row.getObject("live_revision") == null) {
            return row.getBoolean("was_public") ? withdrawn(row, language) : new FaqAnswer.Unknown();
        }
        if (!row.getBoolean("live_public")) {
            return new FaqAnswer.Unknown();
        }
        var title = row.getString("title");
        return new FaqAnswer.Found(new PublishedFaq(
                row.getString("id"),
                PlainText.slug(title),
                Language.ofTag(row.getString("language")),
                row.getString("live_category"),
                title,
                row.getString("body"),
                List.of((String[]) row.getArray("tags").getArray()),
                instant(row, "published_at"),
                instant(row, "republished_at"),
                row.getInt("languages") > 1,
                row.getInt("live_revision")));
    }

    /** What became of an entry that was public; an entry it was merged into counts only while readers see that one. */
    private FaqAnswer withdrawn(ResultSet row, Language language) throws SQLException {
        var leadsTo = row.getString("leads_to");
        return leadsTo != null && find(leadsTo, language) instanceof FaqAnswer.Found(var into)
                ? new FaqAnswer.Merged(into)
                : new FaqAnswer.Withdrawn();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
