package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class CatchUpTests {

    private static final String WRITE = """
            insert into search.document (type, id, language, title, body, tags, url)
            values ('faq', '%s', 'ko', '%s', '', '{}', '/x')
            on conflict (type, id, language) do update
               set title = excluded.title, removed = false, changed_at = now(), xid = pg_current_xact_id()
            """;

    @Autowired
    private SearchIndex search;

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource source;

    @TempDir
    private Path home;

    private Handed handed;

    @BeforeEach
    void hand() {
        handed = new Handed(search, jdbc, transactions);
        handed.tidy();
    }

    @AfterEach
    void tidy() {
        handed.tidy();
    }

    private TestNode node() {
        return new TestNode(Audience.PUBLIC, documents, home);
    }

    private static void assertTrue(TestNode node) {
        assertThat(node.held()).isEqualTo(node.standing());
    }

    /** A transaction that has its number already. */
    private Connection begun() throws Exception {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("select pg_current_xact_id()");
        return connection;
    }

    private static void write(Connection connection, String id, String title) throws Exception {
        connection.createStatement().execute(WRITE.formatted("t-" + id, title));
    }

    @Test
    void what_an_earlier_transaction_commits_last_is_found_all_the_same() throws Exception {
        try (var node = node().look();
                var earlier = begun();
                var later = begun()) {
            write(later, "later", "later");
            later.commit();
            assertThat(node.look().holds(Handed.key("later"))).isTrue();
            write(earlier, "earlier", "earlier");
            assertThat(node.look().holds(Handed.key("earlier"))).isFalse();

            earlier.commit();

            assertThat(node.look().holds(Handed.key("earlier"))).isTrue();
            assertTrue(node);
        }
    }

    @Test
    void an_earlier_transaction_that_writes_last_has_the_last_word() throws Exception {
        try (var node = node().look();
                var earlier = begun();
                var later = begun()) {
            write(later, "same", "later");
            later.commit();
            node.look();
            write(earlier, "same", "earlier");
            earlier.commit();

            assertThat(node.look().title(Handed.key("same"))).isEqualTo("earlier");
            assertTrue(node);
        }
    }

    @Test
    void what_is_rolled_back_was_never_there() throws Exception {
        try (var node = node().look();
                var undecided = begun()) {
            write(undecided, "never", "never");
            node.look();
            undecided.rollback();

            assertThat(node.look().holds(Handed.key("never"))).isFalse();
            assertTrue(node);
        }
    }

    @Test
    void a_transaction_that_stays_open_holds_up_nobody_else() throws Exception {
        try (var node = node().look();
                var open = begun()) {
            write(open, "open", "open");
            for (int i = 0; i < 3; i++) {
                handed.put("meanwhile", "meanwhile " + i);
                assertThat(node.look().title(Handed.key("meanwhile"))).isEqualTo("meanwhile " + i);
            }
            open.commit();

            assertThat(node.look().holds(Handed.key("open"))).isTrue();
            assertTrue(node);
        }
    }

    @Test
    void what_stands_unchanged_is_not_written_again() throws Exception {
        handed.put("calm", "calm");
        try (var node = node().look();
                var open = begun()) {
            var before = node.index.ask(searcher -> searcher.getIndexReader());

            write(open, "other", "other");
            node.look().look();

            assertThat(node.index.<Object>ask(searcher -> searcher.getIndexReader()))
                    .isSameAs(before);
            open.rollback();
        }
    }

    @Test
    void a_thing_that_goes_and_comes_back_is_found_as_it_is_then() throws Exception {
        handed.put("back", "before");
        try (var node = node().look()) {
            handed.remove("back");
            assertThat(node.look().holds(Handed.key("back"))).isFalse();
            handed.put("back", "after");

            assertThat(node.look().title(Handed.key("back"))).isEqualTo("after");
            handed.remove("back");
            handed.remove("back");
            assertThat(node.look().holds(Handed.key("back"))).isFalse();
            assertTrue(node);
        }
    }

    @Test
    void a_language_that_a_thing_loses_goes_alone() throws Exception {
        handed.put("two", Handed.document("two", Language.KO, "둘", "둘"), Handed.document("two", Language.EN, "2", "2"));
        try (var node = node().look()) {
            assertThat(node.holds(Handed.key("two", Language.EN))).isTrue();

            handed.put("two", Handed.document("two", Language.KO, "둘", "둘"));
            node.look();

            assertThat(node.holds(Handed.key("two", Language.EN))).isFalse();
            assertThat(node.holds(Handed.key("two"))).isTrue();
            handed.put("two", Handed.document("two", Language.EN, "2", "2"));
            assertThat(node.look().holds(Handed.key("two", Language.EN))).isTrue();
            assertTrue(node);
        }
    }

    @Test
    void what_was_deleted_without_a_mark_goes_at_the_next_comparison() throws Exception {
        handed.put("unmarked", "unmarked");
        handed.put("marked", "marked");
        try (var node = node().look()) {
            handed.remove("marked");
            assertThat(handed.delete("marked")).isEqualTo(1);
            handed.delete("unmarked");
            node.look();
        }

        try (var node = node().look()) {
            assertThat(node.holds(Handed.key("marked"))).isFalse();
            assertThat(node.holds(Handed.key("unmarked"))).isFalse();
            assertTrue(node);
        }
    }

    @Test
    void what_the_table_never_had_is_thrown_out_even_where_the_numbers_agree() throws Exception {
        handed.put("one", "one");
        try (var node = node().look()) {
            handed.put("other", "other");
            handed.delete("one");
        }

        try (var node = node().look()) {
            assertThat(node.holds(Handed.key("one"))).isFalse();
            assertTrue(node);
        }
    }

    @Test
    void a_restored_document_is_taken_for_what_it_is_although_its_transaction_has_the_same_number() throws Exception {
        handed.put("restored", "lost");
        var number = jdbc.sql("select cast(xid as text) from search.document where id = 't-restored'")
                .query(String.class)
                .single();
        try (var node = node().look()) {
            assertThat(node.title(Handed.key("restored"))).isEqualTo("lost");
        }
        handed.put("restored", "kept");
        jdbc.sql("update search.document set xid = cast(:xid as xid8) where id = 't-restored'")
                .param("xid", number)
                .update();

        try (var node = node().look()) {
            assertThat(node.title(Handed.key("restored"))).isEqualTo("kept");
            assertTrue(node);
        }
    }

    @Test
    void numbers_beyond_what_this_database_has_come_to_are_replaced() throws Exception {
        var far = String.valueOf((1L << 40) + 5);
        handed.put("ahead", "ahead");
        jdbc.sql("update search.document set xid = cast(:xid as xid8) where id = 't-ahead'")
                .param("xid", far)
                .update();

        try (var node = node().look()) {
            assertThat(node.holds(Handed.key("ahead"))).isTrue();
            assertTrue(node);
        }
        assertThat(documents.since(Audience.PUBLIC, far, 10)).isEmpty();
    }

    @Test
    void a_transaction_number_above_four_thousand_million_is_a_number_like_others() {
        handed.put("large", "large");
        jdbc.sql("update search.document set xid = cast(:xid as xid8) where id = 't-large'")
                .param("xid", String.valueOf((1L << 33) + 7))
                .update();

        assertThat(documents.since(Audience.PUBLIC, String.valueOf(1L << 33), 10))
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.id()).isEqualTo("t-large"));
        assertThat(documents.since(Audience.PUBLIC, String.valueOf((1L << 33) + 8), 10))
                .isEmpty();
    }

    @Test
    void a_text_without_a_single_blank_holds_up_nobody() throws Exception {
        handed.put("endless", Handed.document("endless", Language.KO, "끝", "가".repeat(60_000)));
        handed.put("endless-too", Handed.document("endless-too", Language.EN, "end", "x".repeat(60_000)));
        handed.put("short", "short");

        try (var node = node().look()) {
            assertTrue(node);
        }
    }

    @Test
    void words_of_another_text_do_no_harm() throws Exception {
        handed.put("spoilt", "망가진 낱말");
        jdbc.sql("update search.document set words = 'a' where id = 't-spoilt'").update();

        try (var node = node().look()) {
            assertTrue(node);
        }
    }

    @Test
    void staff_and_readers_have_each_their_own() throws Exception {
        handed.put("public", "public");
        try (var readers = node().look();
                var staff = new TestNode(Audience.STAFF, documents, null).look()) {
            assertThat(readers.holds(Handed.key("public"))).isTrue();
            assertThat(staff.holds(Handed.key("public"))).isFalse();
            assertTrue(staff);
        }
    }

    @Test
    void thousands_at_once_are_all_found() throws Exception {
        try (var node = node().look()) {
            jdbc.sql("""
                    insert into search.document (type, id, language, title, body, tags, url)
                    select 'faq', 't-many-' || i, 'en', 'many ' || i, '', '{}', '/x' from generate_series(1, 21000) as i
                    """).update();

            node.look();

            assertThat(node.index.size()).isGreaterThanOrEqualTo(21_000);
            assertTrue(node);
        }
    }
}
