package io.haedap.notice;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions and the steps taken with them, as rows that are written once. */
@Repository
class NoticeRevisions {

    private static final String INSERT = """
            insert into notice.revision (notice, number, kind, pinned, service_ids, effective_at, expire_at,
                                         title_ko, body_ko, title_en, body_en, author, at)
            values (:notice, :number, :kind, :pinned, :services, :effectiveAt, :expireAt,
                    :titleKo, :bodyKo, :titleEn, :bodyEn, :author, :at)
            """;
    private static final String INSERT_STEP = """
            insert into notice.step (notice, revision, action, staff, at, remark)
            values (:notice, :revision, :action, :staff, :at, :remark)
            """;
    private static final String CONTENT = """
            select kind, pinned, service_ids, effective_at, expire_at, title_ko, body_ko, title_en, body_en
              from notice.revision
             where notice = :notice and number = :number
            """;
    private static final String AUTHORS = """
            select distinct author
              from notice.revision
             where notice = :notice and number > :live and number <= :number
            """;
    private static final String STEPS = """
            select revision, action, staff, at, remark
              from notice.step
             where notice = :notice
             order by id desc
             limit 50
            """;

    private final JdbcClient jdbc;

    NoticeRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NoticeId notice, int number, NoticeContent content, StaffId author, Instant at) {
        var english = content.translations().en();
        jdbc.sql(INSERT)
                .param("notice", notice.value())
                .param("number", number)
                .param("kind", content.kind().name())
                .param("pinned", content.pinned())
                .param("services", content.serviceIds().toArray(String[]::new))
                .param("effectiveAt", Notices.utc(content.effectiveAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("expireAt", Notices.utc(content.expireAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("titleKo", content.translations().ko().title())
                .param("bodyKo", content.translations().ko().body())
                .param("titleEn", english == null ? null : english.title())
                .param("bodyEn", english == null ? null : english.body())
                .param("author", author.value())
                .param("at", Notices.utc(at))
                .update();
    }

    void note(Notice notice, String action, @Nullable StaffId by, Instant at, @Nullable String remark) {
        jdbc.sql(INSERT_STEP)
                .param("notice", notice.id().value())
                .param("revision", notice.revision())
                .param("action", action)
                .param("staff", by == null ? null : by.value(), Types.OTHER)
                .param("at", Notices.utc(at))
                .param("remark", remark)
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
        return jdbc.sql(CONTENT)
                .param("notice", notice.value())
                .param("number", number)
                .query(NoticeRevisions::content)
                .single();
    }

    /** What was done, newest first. */
    List<NoticeStep> steps(NoticeId notice) {
        return jdbc.sql(STEPS)
                .param("notice", notice.value())
                .query((row, number) -> {
                    var by = row.getObject("staff", UUID.class);
                    return new NoticeStep(
                            row.getInt("revision"),
                            row.getString("action"),
                            by == null ? null : new StaffId(by),
                            row.getTimestamp("at").toInstant(),
                            row.getString("remark"));
                })
                .list();
    }

    static NoticeContent content(ResultSet row, int number) throws SQLException {
        var english = row.getString("title_en");
        return new NoticeContent(
                NoticeKind.valueOf(row.getString("kind")),
                new NoticeTranslations(
                        new NoticeText(row.getString("title_ko"), row.getString("body_ko")),
                        english == null ? null : new NoticeText(english, row.getString("body_en"))),
                row.getBoolean("pinned"),
                List.of((String[]) row.getArray("service_ids").getArray()),
                Notices.instant(row, "effective_at"),
                Notices.instant(row, "expire_at"));
    }
}
