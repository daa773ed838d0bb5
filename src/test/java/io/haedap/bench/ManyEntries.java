package io.haedap.bench;

import io.haedap.people.As;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Entries with short texts, spread over states, categories, tags and authors as a grown FAQ is. */
final class ManyEntries {

    private ManyEntries() {}

    /** Answers the connection of the owner, who alone may write rows so. */
    static JdbcClient fill(String url, As as, int entries) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "haedap_owner", ""));
        jdbc.sql("""
                insert into category.category (slug, parent, name_ko, position)
                select 'bench-' || n, 'service', 'bench ' || n, n + 10 from generate_series(1, 20) n
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into faq.entry (external_id, status, revision, live_revision, live_category, live_public, published_at,
                                       republished_at, created_at, updated_at, version)
                select 'bench-' || n,
                       case when n % 500 = 0 then 'IN_REVIEW' when n % 10 = 0 then 'DRAFT' when n % 25 = 1 then 'ARCHIVED'
                            else 'PUBLISHED' end,
                       1, case when n % 10 <> 0 and n % 25 <> 1 then 1 end,
                       case when n % 10 <> 0 and n % 25 <> 1 then 'account' end, n % 10 <> 0 and n % 25 <> 1,
                       now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute',
                       now() - n * interval '1 minute', 1
                  from generate_series(1, :entries) n
                """).param("entries", entries).update();
        jdbc.sql("""
                insert into faq.revision (entry, number, category, visibility, tags, verify_by, author, author_name, at)
                select e.id, 1,
                       case when n.n % 5 < 2 then 'account' when n.n % 5 = 2 then 'payment' when n.n % 5 = 3 then 'service'
                            else 'bench-' || (1 + n.n / 5 % 20) end,
                       case when n.n % 40 = 3 then 'STAFF' else 'PUBLIC' end,
                       case when n.n % 5000 = 7 then array ['rare', 'tag-' || n.n % 30] else array ['tag-' || n.n % 30] end,
                       case when n.n % 20 = 5 then now() + (n.n % 200 - 100) * interval '1 day' end,
                       case when n.n % 3 = 0 then cast(:editor as uuid) else cast(:admin as uuid) end, 'bench', e.created_at
                  from faq.entry e
                 cross join lateral (select cast(substr(e.external_id, 7) as int) as n) n
                 where e.external_id like 'bench-%'
                """)
                .param("editor", as.id("editor").value())
                .param("admin", as.id("admin").value())
                .update();
        for (var language : List.of("ko", "en")) {
            jdbc.sql("""
                    insert into faq.revision_text (entry, number, language, title, body)
                    select e.id, 1, :language,
                           case when :language = 'ko' then '결제 질문 ' || md5(e.external_id) || ' ' || e.id
                                else 'Payment question ' || e.id end,
                           repeat('Words of an answer. ', 20)
                      from faq.entry e
                     where e.external_id like 'bench-%' and (:language = 'ko' or e.id % 4 > 0)
                    """).param("language", language).update();
        }
        return jdbc;
    }
}
