package io.haedap.notice;

import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions and the steps taken with them, as rows that are written once. */
@Repository
class NoticeRevisions {

    private static final String INSERT = """
            insert into notice.revision (notice, number, kind, adverse, pinned, pinned_until, languages, service_ids,
                                         effective_at, expire_at, supersedes, title_ko, body_ko, title_en, body_en, author, at)
            values (:notice, :number, :kind, :adverse, :pinned, :pinnedUntil, :languages, :services,
                    :effectiveAt, :expireAt, :supersedes, :titleKo, :bodyKo, :titleEn, :bodyEn, :author, :at)
            """;
    private static final String INSERT_STEP = """
            insert into notice.step (notice, revision, action, staff, at, remark, days_late)
            values (:notice, :revision, :action, :staff, :at, :remark, :daysLate)
            """;
    private static final String INSERT_STEPS = """
            insert into notice.step (notice, revision, action, at)
            select notice, revision, :action, :at
              from unnest(:notices, :revisions) with ordinality as taken (notice, revision, position)
             order by position
            """;
    private static final String CONTENT = """
            select notice, kind, adverse, pinned, pinned_until, languages, service_ids, effective_at, expire_at, supersedes,
                   title_ko, body_ko, title_en, body_en
              from notice.revision
            """;
    private static final String ONE_CONTENT = CONTENT + "where notice = :notice and number = :number";
    private static final String CONTENTS = CONTENT + """
              join unnest(:notices, :numbers) as asked (notice, number) using (notice, number)
            """;
    private static final String AUTHORS = """
            select distinct author
              from notice.revision
             where notice = :notice and number > :live and number <= :number
            """;
    private static final String STEPS = """
            select revision, action, staff, at, remark, days_late
              from notice.step
             where notice = :notice
             order by id desc
             limit 50
            """;

    private static final String LATE = """
            select revision, action, staff, at, remark, days_late
              from notice.step
             where notice = :notice and days_late > 0
             order by id
            """;

    private final JdbcClient jdbc;

    NoticeRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NoticeId notice, int number, NoticeContent content, StaffId author, Instant at) {
        var english = content.translations().en();
        var supersedes = content.supersedes();
        jdbc.sql(INSERT)
                .param("notice", notice.value())
                .param("number", number)
                .param("kind", content.kind().name())
                .param("adverse", content.adverse())
                .param("pinned", content.pinned())
                .param("pinnedUntil", Notices.utc(content.pinnedUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "languages",
                        content.languages().stream().map(Language::tag).sorted().toArray(String[]::new))
                .param("services", content.serviceIds().toArray(String[]::new))
                .param("effectiveAt", Notices.utc(content.effectiveAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("expireAt", Notices.utc(content.expireAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("supersedes", supersedes == null ? null : supersedes.value(), Types.BIGINT)
                .param("titleKo", content.translations().ko().title())
                .param("bodyKo", content.translations().ko().body())
                .param("titleEn", english == null ? null : english.title())
                .param("bodyEn", english == null ? null : english.body())
                .param("author", author.value())
                .param("at", Notices.utc(at))
                .update();
    }

    void note(Notice notice, Told told, @Nullable StaffId by, Instant at) {
        jdbc.sql(INSERT_STEP)
                .param("notice", notice.id().value())
                .param("revision", notice.revision())
                .param("action", told.action())
                .param("staff", by == null ? null : by.value(), Types.OTHER)
                .param("at", Notices.utc(at))
                .param("remark", told.remark())
                .param("daysLate", told.daysLate() > 0 ? told.daysLate() : null, Types.INTEGER)
                .update();
    }

    /** The same step of many, which nobody took by hand. */
    void note(List<Notice> notices, Told told, Instant at) {
        jdbc.sql(INSERT_STEPS)
                .param("notices", Notices.ids(notices))
                .param("revisions", notices.stream().map(Notice::revision).toArray(Integer[]::new))
                .param("action", told.action())
                .param("at", Notices.utc(at))
                .update();
    }

    /** Who wrote anything since the live revision, up to that one. */
    Set<StaffId> authorsSinceLive(Notice notice) {
        var live = notice.liveRevision();
        return jdbc
                .sql(AUTHORS)
                .param("notice", notice.id().value())
                .param("live", live == null ? 0 : live)
                .param("number", notice.revision())
                .query((row, number) -> new StaffId(row.getObject("author", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    NoticeContent content(NoticeId notice, int number) {
        return jdbc.sql(ONE_CONTENT)
                .param("notice", notice.value())
                .param("number", number)
                .query(NoticeRevisions::content)
                .single();
    }

    /** What many notices say in one revision each, of which {@code number} tells which. */
    Map<NoticeId, NoticeContent> contents(List<Notice> notices, Function<Notice, @Nullable Integer> number) {
        var contents = new HashMap<NoticeId, NoticeContent>();
        jdbc.sql(CONTENTS)
                .param("notices", Notices.ids(notices))
                .param("numbers", notices.stream().map(number).toArray(Integer[]::new))
                .query(row -> {
                    contents.put(new NoticeId(row.getLong("notice")), content(row, 0));
                });
        return contents;
    }

    /** What was done, newest first. */
    List<NoticeStep> steps(NoticeId notice) {
        return jdbc.sql(STEPS)
                .param("notice", notice.value())
                .query(NoticeRevisions::step)
                .list();
    }

    /** All that was told too late, oldest first. */
    List<NoticeStep> late(NoticeId notice) {
        return jdbc.sql(LATE)
                .param("notice", notice.value())
                .query(NoticeRevisions::step)
                .list();
    }

    private static NoticeStep step(ResultSet row, int number) throws SQLException {
        var by = row.getObject("staff", UUID.class);
        return new NoticeStep(
                row.getInt("revision"),
                row.getString("action"),
                by == null ? null : new StaffId(by),
                row.getTimestamp("at").toInstant(),
                row.getString("remark"),
                row.getInt("days_late"));
    }

    static NoticeContent content(ResultSet row, int number) throws SQLException {
        var english = row.getString("title_en");
        var supersedes = row.getObject("supersedes", Long.class);
        return new NoticeContent(
                NoticeKind.valueOf(row.getString("kind")),
                row.getBoolean("adverse"),
                new NoticeTranslations(
                        new NoticeText(row.getString("title_ko"), row.getString("body_ko")),
                        english == null ? null : new NoticeText(english, row.getString("body_en"))),
                row.getBoolean("pinned"),
                Notices.instant(row, "pinned_until"),
                Stream.of((String[]) row.getArray("languages").getArray())
                        .map(Language::ofTag)
                        .collect(Collectors.toUnmodifiableSet()),
                List.of((String[]) row.getArray("service_ids").getArray()),
                Notices.instant(row, "effective_at"),
                Notices.instant(row, "expire_at"),
                supersedes == null ? null : new NoticeId(supersedes));
    }
}
