package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.PublicAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices as staff see them, drafts included. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('notice:read')")
public class NoticeBoard {

    private static final String SELECT = """
            select n.id, n.external_id, n.status, n.revision, n.publish_at, n.live_revision, n.published_at, n.created_at,
                   n.version, r.kind, r.adverse, r.pinned, r.pinned_until, r.languages, r.service_ids, r.effective_at,
                   r.expire_at, r.supersedes, r.title_ko, r.body_ko, r.title_en, r.body_en, live.title_ko as live_title
              from notice.notice n
              join notice.revision r on r.notice = n.id and r.number = n.revision
              left join notice.revision live on live.notice = n.id and live.number = n.live_revision
            """;
    private static final String ONE = SELECT + " where n.id = :id";
    private static final String PAGE = SELECT + """
             where (cast(:status as text) is null or n.status = :status)
               and (cast(:kind as text) is null or r.kind = :kind)
               and (cast(:words as text) is null
                    or strpos(lower(r.title_ko || ' ' || coalesce(r.title_en, '')), lower(:words)) > 0)
               and (cast(:at as timestamptz) is null or (n.created_at, n.id) < (:at, :id))
             order by n.created_at desc, n.id desc
             limit :limit
            """;
    private static final String DATES = """
            with told as (
                select n.id, n.status, n.publish_at, n.live_since, n.live_revision, r.number, r.title_ko, r.title_en, r.effective_at,
                       r.expire_at, n.status = 'SCHEDULED' and r.number = n.revision as waiting
                  from notice.notice n
                  join notice.revision r on r.notice = n.id
                       and (r.number = n.live_revision or n.status = 'SCHEDULED' and r.number = n.revision)
            ), dated as (
                select id, number, title_ko, title_en, waiting, 'PUBLISH' as what,
                       case when waiting then publish_at else live_since end as at
                  from told
                 union all
                select id, number, title_ko, title_en, waiting, 'EFFECTIVE', effective_at from told
                 union all
                select id, number, title_ko, title_en, waiting, 'EXPIRE', expire_at from told
            )
            select id, number, title_ko, title_en, what, at, waiting as scheduled
              from dated
             where at >= :from and at < :until
               and (what = 'PUBLISH' or not exists (select from told other
                                                     where other.id = dated.id and other.waiting and not dated.waiting))
             order by at, id, what
             limit :most
            """;
    private static final String OUT = SELECT + """
             where (n.status = 'SCHEDULED' and n.publish_at < :until)
                or (n.live_since >= :from and n.live_since < :until)
             order by coalesce(n.publish_at, n.live_since), n.id
             limit 20
            """;

    private final JdbcClient jdbc;
    private final NoticeRevisions revisions;
    private final LeadTimes leads;
    private final CurrentStaff staff;
    private final PublicAddress address;

    NoticeBoard(
            JdbcClient jdbc, NoticeRevisions revisions, LeadTimes leads, CurrentStaff staff, PublicAddress address) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.leads = leads;
        this.staff = staff;
        this.address = address;
    }

    /** The list, newest first. */
    public Page<NoticeLine> page(NoticeFilter filter, int size, @Nullable String cursor) {
        return rows(filter, size, cursor).map(Row::line);
    }

    /** The list with everything in it, for programs. */
    public Page<NoticeDetails> details(NoticeFilter filter, int size, @Nullable String cursor) {
        var known = leads.all();
        return rows(filter, size, cursor).map(row -> row.details(address, known, List.of(), false));
    }

    public NoticeDetails one(NoticeId id) {
        return details(id);
    }

    /** What is scheduled until then, and what went out since. */
    public List<NoticeLine> goingOut(Instant from, Instant until) {
        return jdbc
                .sql(OUT)
                .param("from", Notices.utc(from))
                .param("until", Notices.utc(until))
                .query(NoticeBoard::row)
                .list()
                .stream()
                .map(Row::line)
                .toList();
    }

    public Optional<NoticeDetails> find(NoticeId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query(NoticeBoard::row)
                .optional()
                .map(row -> row.details(address, leads.all(), List.of(), false));
    }

    /** The days that matter for notices that are public or will be, by time; the end of the span is not included. */
    public List<NoticeDate> dates(Instant from, Instant until, int most) {
        return jdbc.sql(DATES)
                .param("from", Notices.utc(from))
                .param("until", Notices.utc(until))
                .param("most", most)
                .query((row, number) -> new NoticeDate(
                        new NoticeId(row.getLong("id")),
                        NoticeDate.What.valueOf(row.getString("what")),
                        new LocalText(row.getString("title_ko"), row.getString("title_en")),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("number"),
                        row.getBoolean("scheduled")))
                .list();
    }

    /** For the desk, whose rights go without that of reading. */
    @PreAuthorize("isAuthenticated()")
    NoticeDetails details(NoticeId id) {
        var row = jdbc.sql(ONE)
                .param("id", id.value())
                .query(NoticeBoard::row)
                .optional()
                .orElseThrow(Refusal::notFound);
        var own = staff.isSignedIn() && revisions.authorsSinceLive(row.notice()).contains(staff.id());
        var allowed = row.details(address, leads.all(), revisions.steps(id), !own);
        return new NoticeDetails(
                allowed.id(),
                allowed.externalId(),
                allowed.status(),
                allowed.revision(),
                allowed.content(),
                allowed.liveRevision(),
                allowed.liveUrl(),
                allowed.publishAt(),
                allowed.publishBy(),
                allowed.publishedAt(),
                allowed.createdAt(),
                allowed.steps(),
                allowed.actions().stream()
                        .filter(action -> staff.may(action.right()))
                        .collect(Collectors.toUnmodifiableSet()),
                allowed.approvable(),
                allowed.version());
    }

    private Page<Row> rows(NoticeFilter filter, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var status = filter.status();
        var kind = filter.kind();
        var words = filter.words();
        var rows = jdbc.sql(PAGE)
                .param("status", status == null ? null : status.name())
                .param("kind", kind == null ? null : kind.name())
                .param("words", words == null || words.isBlank() ? null : PlainText.tidy(words))
                .param("at", after == null ? null : Notices.utc(after.instant(0)))
                .param("id", after == null ? null : after.number(1))
                .param("limit", Page.size(size) + 1)
                .query(NoticeBoard::row)
                .list();
        return Page.of(
                rows,
                Page.size(size),
                last -> Cursor.of(last.createdAt(), last.notice().id()));
    }

    private record Row(
            Notice notice, NoticeContent content, @Nullable String liveTitle, Instant createdAt) {

        NoticeLine line() {
            var english = content.translations().en();
            return new NoticeLine(
                    notice.id(),
                    content.kind(),
                    new LocalText(content.translations().ko().title(), english == null ? null : english.title()),
                    content.pinned(),
                    notice.status(),
                    notice.revision(),
                    notice.liveRevision(),
                    content.effectiveAt(),
                    notice.publishAt(),
                    notice.publishedAt(),
                    createdAt);
        }

        NoticeDetails details(
                PublicAddress address, Map<LeadRule, LeadTime> leads, List<NoticeStep> steps, boolean approvable) {
            var effective = content.effectiveAt();
            var lead = leads.get(content.rule());
            return new NoticeDetails(
                    notice.id(),
                    notice.externalId(),
                    notice.status(),
                    notice.revision(),
                    content,
                    notice.liveRevision(),
                    liveTitle == null ? null : address.of("/notices/" + notice.id() + "-" + PlainText.slug(liveTitle)),
                    notice.publishAt(),
                    effective == null || lead == null || lead.days() == 0 ? null : lead.lastDay(effective),
                    notice.publishedAt(),
                    createdAt,
                    steps,
                    notice.status().actions(content.kind()),
                    approvable,
                    notice.version());
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var content = NoticeRevisions.content(row, number);
        return new Row(
                new Notice(
                        new NoticeId(row.getLong("id")),
                        row.getString("external_id"),
                        content.kind(),
                        NoticeStatus.valueOf(row.getString("status")),
                        row.getInt("revision"),
                        Notices.instant(row, "publish_at"),
                        row.getObject("live_revision", Integer.class),
                        null,
                        Notices.instant(row, "published_at"),
                        null,
                        null,
                        row.getLong("version")),
                content,
                row.getString("live_title"),
                row.getTimestamp("created_at").toInstant());
    }
}
