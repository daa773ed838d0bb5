package io.haedap.notice;

import io.haedap.search.Edition;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Thousands of notices that wait for their time, written as rows and prepared as the desk prepares one. */
@TestComponent
public class ManyNotices {

    private static final int AT_ONCE = 500;
    private static final String NOTICES = """
            insert into notice.notice (external_id, status, revision, publish_at, created_at, version)
            select 'many-' || n, 'SCHEDULED', 1, now() + interval '1 day', now(), 1 from generate_series(1, :count) n
            """;
    private static final String REVISIONS = """
            insert into notice.revision (notice, number, kind, pinned, service_ids, title_ko, body_ko, title_en, body_en, author, at)
            select id, 1, 'GENERAL', false, '{}', '예약한 공지 ' || external_id,
                   '안내 말씀 드립니다. ' || repeat('더 안정적으로 이용하실 수 있도록 결제 서버를 점검합니다. ', 8) || external_id,
                   'A scheduled notice ' || external_id,
                   repeat('We are working on payments so that they serve you more reliably. ', 8) || external_id,
                   gen_random_uuid(), now()
              from notice.notice where external_id like 'many-%'
            """;

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final SearchIndex search;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ManyNotices(
            Notices notices,
            NoticeRevisions revisions,
            SearchIndex search,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.notices = notices;
        this.revisions = revisions;
        this.search = search;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Their external ids are {@code many-1} and so on; all are due tomorrow. */
    public void schedule(int count) {
        jdbc.sql(NOTICES).param("count", count).update();
        jdbc.sql(REVISIONS).update();
        var ids = jdbc.sql("select id from notice.notice where external_id like 'many-%' order by id")
                .query((row, number) -> new NoticeId(row.getLong("id")))
                .list();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            transactions.executeWithoutResult(_ -> prepare(some));
        }
    }

    private void prepare(List<NoticeId> ids) {
        var some = ids.stream().map(id -> notices.withId(id).orElseThrow()).toList();
        var contents = revisions.contents(some, Notice::revision);
        search.prepare(
                SearchDocument.NOTICE,
                some.stream()
                        .collect(Collectors.toMap(
                                notice -> new Edition(notice.id().toString(), 1),
                                notice -> NoticePublisher.documents(notice, contents.get(notice.id())))));
    }

    /** How many still wait. */
    public long left() {
        return jdbc.sql("select count(*) from notice.notice where status = 'SCHEDULED' and external_id like 'many-%'")
                .query(Long.class)
                .single();
    }
}
