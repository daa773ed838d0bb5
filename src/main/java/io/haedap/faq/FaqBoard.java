package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.PublicAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff ask about entries: drafts and archive included, of the categories that their rights reach. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('faq:read')")
public class FaqBoard {

    /** What stands before the slug in the path of an entry. */
    private static final Pattern PATH = Pattern.compile("/faq/([1-9][0-9]{0,17})-");

    private static final String SELECT = """
            select e.id, e.external_id, e.status, e.revision, e.live_revision, e.publish_at, e.published_at, e.updated_at,
                   e.version, r.author_name, r.remark, r.category, r.visibility, r.tags, r.unpublish_at,
                   coalesce(e.verified_until, r.verify_by) as verify_by,
                   r.related, r.synonyms_ko, r.synonyms_en, e.pinned, e.position, e.merged_into,
                   ko.title as ko_title, ko.body as ko_body, en.title as en_title, en.body as en_body,
                   ko.held as ko_held, en.held as en_held, r.reason, r.approved_name, r.approved_at, e.outdated_paragraphs,
                   e.live_category,
                   (select count(*) from faq.remark where entry = e.id and resolved_at is null) as open_remarks,
                   live.title as live_title,
                   array (select author from faq.revision
                           where entry = e.id and number > coalesce(e.live_revision, 0) and number <= e.revision) as authors
              from faq.entry e
              join faq.revision r on r.entry = e.id and r.number = e.revision
              join faq.revision_text ko on ko.entry = e.id and ko.number = e.revision and ko.language = 'ko'
              left join faq.revision_text en on en.entry = e.id and en.number = e.revision and en.language = 'en'
              left join lateral (select title
                                   from faq.revision_text
                                  where entry = e.id and number = e.live_revision and not held
                                  order by language desc
                                  limit 1) live on true
            """;
    private static final String ROWS = """
            select e.id, e.status, e.revision, e.live_revision, e.category, e.visibility, e.title_ko, e.title_en, e.tags,
                   e.author_name, e.verify_by, e.publish_at, e.updated_at, e.outdated_paragraphs,
                   (select count(*) from faq.remark where entry = e.id and resolved_at is null) as open_remarks
              from faq.entry e
            """;
    private static final String ONE = SELECT + """
             where e.id = :id and (cardinality(:covered) = 0 or r.category = any (:covered))
            """;
    private static final String ALL_OF = SELECT + """
             where e.id = any (:ids) and (cardinality(:covered) = 0 or r.category = any (:covered))
            """;
    /** Live, or with one of those revisions, in a category that is not among the covered ones. */
    private static final String OUT_OF_REACH = """
            select distinct e.id
              from unnest(:ids, :revisions) as asked (id, revision)
              join faq.entry e on e.id = asked.id
              left join faq.revision r on r.entry = e.id and r.number = asked.revision
             where e.live_category <> all (:covered) or r.category <> all (:covered)
            """;

    private static final String COUNTS = """
            select status, count(*) as entries
              from faq.entry
             where cardinality(:covered) = 0 or category = any (:covered)
             group by status
            """;
    /** One step through the index for each author, however many entries they wrote. */
    private static final String AUTHORS = """
            with recursive wrote (author) as (
                (select author from faq.entry where author is not null order by author limit 1)
                 union all
                select (select author from faq.entry where author > wrote.author order by author limit 1)
                  from wrote
                 where wrote.author is not null
            )
            select author, (select e.author_name from faq.entry e where e.author = wrote.author
                             order by e.updated_at desc, e.id desc limit 1) as name
              from wrote
             where author is not null
               and (cardinality(:covered) = 0 or exists (select from faq.entry e
                                                          where e.author = wrote.author and e.category = any (:covered)))
             order by name
             limit 500
            """;

    private static final String TAGS = """
            select tag
              from faq.entry, unnest(tags) as tag
             where status <> 'ARCHIVED' and tag ilike :beginning
               and (cardinality(:covered) = 0 or category = any (:covered))
             group by tag
             order by count(*) desc, tag
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Slugs slugs;
    private final CurrentStaff staff;
    private final CategoryTree categories;
    private final PublicAddress address;
    private final Clock clock;
    private final SearchIndex index;

    FaqBoard(
            JdbcClient jdbc,
            Revisions revisions,
            Slugs slugs,
            CurrentStaff staff,
            CategoryTree categories,
            PublicAddress address,
            Clock clock,
            SearchIndex index) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.slugs = slugs;
        this.staff = staff;
        this.categories = categories;
        this.address = address;
        this.clock = clock;
        this.index = index;
    }

    /** Latest change first, with the texts. */
    public Page<FaqDetails> page(FaqFilter filter, int size, @Nullable String cursor) {
        var conditions = conditions(filter, size, cursor);
        var found = jdbc.sql(SELECT + conditions.sql())
                .paramSource(conditions.values())
                .query(this::row)
                .list();
        return Page.of(found, Page.size(size), faq -> Cursor.of(faq.updatedAt(), faq.id()));
    }

    /** The same list as lines: quick, because no text is read and one statement needs no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Page<FaqRow> rows(FaqFilter filter, int size, @Nullable String cursor) {
        var conditions = conditions(filter, size, cursor);
        var found = jdbc.sql(ROWS + conditions.sql())
                .paramSource(conditions.values())
                .query(FaqBoard::line)
                .list();
        return Page.of(found, Page.size(size), row -> Cursor.of(row.updatedAt(), row.id()));
    }

    private FaqConditions conditions(FaqFilter filter, int size, @Nullable String cursor) {
        return FaqConditions.of(filter, staff.categories(), categories, clock.instant())
                .after(Cursor.read(cursor, 2), Page.size(size) + 1);
    }

    /** Those entries as lines, in that order; unknown and foreign ones are left out. */
    public List<FaqRow> rows(List<FaqId> ids) {
        var found = new HashMap<FaqId, FaqRow>();
        jdbc
                .sql(ROWS + "where e.id = any (:ids)")
                .param("ids", ids.stream().map(FaqId::value).toArray(Long[]::new))
                .query(FaqBoard::line)
                .list()
                .stream()
                .filter(row -> staff.covers(row.categorySlug()))
                .forEach(row -> found.put(row.id(), row));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Published entries whose titles go on as somebody types, the best first, as readers get them suggested. */
    public List<FaqRow> suggested(String beginning, Language language, int size) {
        return rows(index.suggest(beginning, language, size).stream()
                .map(suggestion -> PATH.matcher(String.valueOf(suggestion.url())))
                .filter(Matcher::lookingAt)
                .map(path -> FaqId.of(path.group(1)))
                .toList());
    }

    public FaqDetails one(FaqId id) {
        return details(id);
    }

    /** The same for whoever asks about many and goes on without those that are unknown or foreign. */
    public Optional<FaqDetails> find(FaqId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .param("covered", covered())
                .query(this::row)
                .optional();
    }

    /** Those of them that there are and that this person's rights reach, by id, with one question for all. */
    public Map<FaqId, FaqDetails> find(Collection<FaqId> ids) {
        var found = new HashMap<FaqId, FaqDetails>();
        jdbc.sql(ALL_OF)
                .param("ids", ids.stream().map(FaqId::value).toArray(Long[]::new))
                .param("covered", covered())
                .query(this::row)
                .list()
                .forEach(faq -> found.put(faq.id(), faq));
        return found;
    }

    /**
     * Those that this person may not move, because readers see them in a category that is not theirs, or would see one of these
     * revisions there.
     */
    public Set<FaqId> outOfReach(Map<FaqId, ? extends Collection<Integer>> revisions) {
        if (staff.categories().isEmpty()) {
            return Set.of();
        }
        var ids = new ArrayList<Long>();
        var numbers = new ArrayList<Integer>();
        revisions.forEach((id, of) -> {
            // the live one is asked for even where no other is
            ids.add(id.value());
            numbers.add(0);
            of.forEach(number -> {
                ids.add(id.value());
                numbers.add(number);
            });
        });
        return Set.copyOf(jdbc.sql(OUT_OF_REACH)
                .param("ids", ids.toArray(Long[]::new))
                .param("revisions", numbers.toArray(Integer[]::new))
                .param("covered", covered())
                .query((row, number) -> new FaqId(row.getLong("id")))
                .list());
    }

    public List<FaqRevision> history(FaqId id) {
        details(id);
        return revisions.history(id);
    }

    /** Every address that readers ever had of it; all of them lead to where it is now. */
    public List<FaqAddress> addresses(FaqId id) {
        details(id);
        return slugs.of(id);
    }

    /** One revision as it was written; a number that the entry never had is answered like an unknown entry. */
    public FaqContent content(FaqId id, int revision) {
        details(id);
        return revisions.find(id, revision).orElseThrow(Refusal::notFound);
    }

    /** Whoever wrote the newest revision of an entry that one may see. */
    public List<FaqAuthor> authors() {
        return jdbc.sql(AUTHORS)
                .param("covered", covered())
                .query((row, number) ->
                        new FaqAuthor(new StaffId(row.getObject("author", UUID.class)), row.getString("name")))
                .list();
    }

    /** Tags that begin so, the most used first. */
    public List<String> tags(String beginning, int limit) {
        return jdbc.sql(TAGS)
                .param("beginning", FaqConditions.escaped(beginning.strip()) + "%")
                .param("limit", limit)
                .param("covered", covered())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many entries stand in each state; states without any are missing. */
    public Map<FaqStatus, Long> counts() {
        var counts = new TreeMap<FaqStatus, Long>();
        jdbc.sql(COUNTS).param("covered", covered()).query(row -> {
            counts.put(FaqStatus.valueOf(row.getString("status")), row.getLong("entries"));
        });
        return counts;
    }

    FaqDetails details(FaqId id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    private String[] covered() {
        return staff.categories().toArray(String[]::new);
    }

    private static FaqRow line(ResultSet row, int number) throws SQLException {
        return new FaqRow(
                new FaqId(row.getLong("id")),
                FaqStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                row.getString("category"),
                FaqVisibility.valueOf(row.getString("visibility")),
                row.getString("title_ko"),
                row.getString("title_en"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("author_name"),
                Entries.instant(row, "verify_by"),
                Entries.instant(row, "publish_at"),
                Objects.requireNonNull(Entries.instant(row, "updated_at")),
                row.getInt("open_remarks"),
                row.getInt("outdated_paragraphs"));
    }

    private FaqDetails row(ResultSet row, int number) throws SQLException {
        var status = FaqStatus.valueOf(row.getString("status"));
        var actions = new HashSet<>(status.actions());
        var liveCategory = row.getString("live_category");
        var foreign = liveCategory != null && !staff.covers(liveCategory);
        actions.removeIf(action -> foreign || !staff.may(action.right()));
        var authors = List.of((UUID[]) row.getArray("authors").getArray());
        var id = new FaqId(row.getLong("id"));
        var mergedInto = row.getObject("merged_into", Long.class);
        var liveTitle = row.getString("live_title");
        return new FaqDetails(
                id,
                row.getString("external_id"),
                status,
                row.getInt("revision"),
                Revisions.content(row, number),
                row.getString("author_name"),
                row.getObject("live_revision", Integer.class),
                liveTitle == null ? null : address.of("/faq/" + id + "-" + PlainText.slug(liveTitle)),
                Entries.instant(row, "publish_at"),
                Entries.instant(row, "published_at"),
                Objects.requireNonNull(Entries.instant(row, "updated_at")),
                row.getString("remark"),
                actions,
                !authors.contains(staff.id().value()),
                row.getBoolean("pinned"),
                row.getObject("position", Integer.class),
                mergedInto == null ? null : new FaqId(mergedInto),
                new FaqReview(
                        row.getString("reason"),
                        row.getString("approved_name"),
                        Entries.instant(row, "approved_at"),
                        row.getInt("open_remarks"),
                        row.getInt("outdated_paragraphs")),
                row.getLong("version"));
    }
}
