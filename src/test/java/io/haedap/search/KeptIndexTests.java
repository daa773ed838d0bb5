package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node keeps on its disk, and what becomes of that. */
@HaedapTest
class KeptIndexTests {

    @Autowired
    private SearchIndex search;

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ObjectProvider<DatabasePulse> pulse;

    @TempDir
    private Path home;

    private Handed handed;

    @BeforeEach
    void hand() {
        handed = new Handed(search, jdbc, transactions);
        handed.tidy();
        for (int i = 0; i < 5; i++) {
            handed.put("kept-" + i, "kept " + i);
        }
    }

    @AfterEach
    void tidy() {
        handed.tidy();
    }

    private TestNode node() {
        return new TestNode(Audience.PUBLIC, documents, home);
    }

    private static void assertTrue(TestNode node) {
        assertThat(node.held()).isNotEmpty().isEqualTo(node.standing());
    }

    private List<Path> generations() throws IOException {
        try (var found = Files.list(home)) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    private List<Path> files(String part) throws IOException {
        try (var found = Files.walk(home)) {
            return found.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    /** Commits as an earlier or foreign program would have. */
    private void mark(Map<String, String> commit) throws IOException {
        for (var generation : generations()) {
            try (var directory = FSDirectory.open(generation);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.setLiveCommitData(commit.entrySet());
                writer.commit();
            }
        }
    }

    @Test
    void it_answers_from_its_disk_before_it_has_looked() throws Exception {
        try (var node = node().look()) {
            assertTrue(node);
        }

        try (var node = node()) {
            assertTrue(node);
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void what_an_older_analysis_built_answers_until_the_new_one_is_whole() throws Exception {
        node().look().close();
        mark(Map.of("analysis", "0", "origin", documents.origin(), "whole", "true"));
        var before = generations().getFirst();
        handed.put("new", "new");

        try (var node = node()) {
            assertThat(node.holds(Handed.key("kept-1"))).isTrue();
            assertThat(node.index.<Integer>check(searcher -> searcher.count(MatchAllDocsQuery.INSTANCE)))
                    .isZero();
            assertThat(generations()).hasSize(2);

            node.look();

            assertThat(node.holds(Handed.key("new"))).isTrue();
            assertTrue(node);
            assertThat(generations()).hasSize(1).doesNotContain(before);
        }
        try (var node = node()) {
            assertTrue(node);
        }
    }

    @Test
    void it_says_that_it_is_not_ready_until_it_was_whole_once() throws Exception {
        try (var node = node()) {
            assertThat(node.index.isReady()).isFalse();
            node.look();
            assertThat(node.index.isReady()).isTrue();
            node.index.restart();
            assertThat(node.index.isReady()).isTrue();
        }
        mark(Map.of("analysis", "0", "origin", documents.origin(), "whole", "true"));
        try (var older = node()) {
            assertThat(older.index.isReady()).isTrue();
        }
        mark(Map.of("analysis", "1", "origin", "another", "whole", "true"));
        try (var foreign = node()) {
            assertThat(foreign.index.isReady()).isFalse();
        }
    }

    @Test
    void a_new_generation_that_was_half_built_is_built_on() throws Exception {
        node().look().close();
        mark(Map.of("analysis", "0", "origin", documents.origin(), "whole", "true"));
        try (var node = node()) {
            var some = documents.rows(
                    documents.after(Audience.PUBLIC, new SearchDocuments.Stamp("", "", "", 0, false), 3));
            node.index.apply(some, List.of());
        }

        try (var node = node()) {
            assertThat(generations()).hasSize(2);
            assertThat(node.holds(Handed.key("kept-4"))).isTrue();
            assertThat(node.index.<Integer>check(searcher -> searcher.count(MatchAllDocsQuery.INSTANCE)))
                    .isEqualTo(3);
            node.look();
            assertTrue(node);
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void what_was_built_from_another_database_is_not_shown() throws Exception {
        node().look().close();
        mark(Map.of("analysis", "1", "origin", "another", "whole", "true"));

        try (var node = node()) {
            assertThat(node.held()).isEmpty();
            node.look();
            assertTrue(node);
            assertThat(generations()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".cfs, flip",
        ".cfs, cut",
        ".cfs, delete",
        ".cfe, flip",
        ".si, delete",
        "segments_, flip",
        "segments_, cut"
    })
    void what_the_disk_spoilt_is_noticed_and_built_anew(String ending, String deed) throws Exception {
        node().look().close();
        var file = files(ending).getFirst();
        var bytes = Files.readAllBytes(file);
        switch (deed) {
            case "flip" -> {
                bytes[bytes.length / 2] ^= 0x40;
                Files.write(file, bytes);
            }
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            default -> Files.delete(file);
        }

        try (var node = node().look()) {
            assertTrue(node);
            assertThat(generations()).hasSize(1);
        }
        try (var node = node()) {
            assertTrue(node);
        }
    }

    @Test
    void files_that_vanish_under_a_running_node_are_written_anew() throws Exception {
        try (var node = node().look()) {
            for (var generation : generations()) {
                org.springframework.util.FileSystemUtils.deleteRecursively(generation);
            }
            handed.put("after", "after");
            node.look();
            assertThat(node.holds(Handed.key("kept-1"))).isTrue();

            node.follower.keep();
            org.awaitility.Awaitility.await().until(() -> {
                node.look();
                return node.holds(Handed.key("after")) && generations().size() == 1;
            });
            assertTrue(node);
        }
        try (var node = node()) {
            assertTrue(node);
        }
    }

    @Test
    void a_directory_that_cannot_be_written_leaves_the_index_in_memory() throws Exception {
        Files.writeString(home.resolve("file"), "in the way");

        try (var node =
                new TestNode(Audience.PUBLIC, documents, home.resolve("file").resolve("index")).look()) {
            assertTrue(node);
        }
    }

    @Test
    void an_index_that_broke_answers_until_another_one_is_whole() throws Exception {
        try (var node = node().look()) {
            node.index.restart();

            assertTrue(node);
            node.look();
            assertTrue(node);
            node.index.restart();
            node.index.restart();
            node.index.whole();
            assertThat(node.held()).isEmpty();
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void an_index_that_cannot_be_read_is_replaced_at_the_next_look() throws Exception {
        try (var node = node().look()) {
            assertThatThrownBy(() -> node.index.ask(searcher -> {
                        throw new IOException("disk");
                    }))
                    .hasMessageContaining("disk");

            node.look();
            node.look();

            assertTrue(node);
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void whoever_asks_while_indexes_change_places_is_answered() throws Exception {
        try (var node = node().look()) {
            var failed = new AtomicReference<Throwable>();
            var going = new AtomicBoolean(true);
            var asking = Thread.ofPlatform().start(() -> {
                try {
                    while (going.get()) {
                        assertThat(node.index.size()).isNotNegative();
                        assertThat(node.index.bytes()).isNotNegative();
                    }
                } catch (Exception | AssertionError broken) {
                    failed.set(broken);
                }
            });

            for (int i = 0; i < 60; i++) {
                node.index.restart();
                node.index.whole();
            }
            going.set(false);
            asking.join();

            assertThat(failed.get()).isNull();
        }
    }

    @Test
    void after_its_end_it_neither_follows_nor_writes() throws Exception {
        var node = node().look();
        node.close();

        node.follower.follow();
        node.follower.keep();
        node.follower.look();
        node.close();

        assertThatThrownBy(() -> node.index.size()).isInstanceOf(AlreadyClosedException.class);
        assertThat(generations()).hasSize(1);
        try (var again = node()) {
            assertTrue(again);
        }
    }

    @Test
    void two_nodes_of_one_machine_take_two_places_and_find_them_again() throws Exception {
        var one = new NodeIndexes(documents, pulse, home);
        var other = new NodeIndexes(documents, pulse, home);
        try {
            one.follower(Audience.PUBLIC).look();
            other.follower(Audience.PUBLIC).look();
            assertThat(one.of(Audience.PUBLIC).size())
                    .isEqualTo(other.of(Audience.PUBLIC).size());
            assertThat(home.resolve("0/public")).isNotEmptyDirectory();
            assertThat(home.resolve("1/public")).isNotEmptyDirectory();
        } finally {
            one.destroy();
        }
        var again = new NodeIndexes(documents, pulse, home);
        try {
            assertThat(again.of(Audience.PUBLIC).size()).isPositive();
            assertThat(home.resolve("2")).doesNotExist();
        } finally {
            again.destroy();
            other.destroy();
        }
    }

    @Test
    void words_of_an_older_analysis_are_found_anew_in_the_background() {
        jdbc.sql("update search.document set words = 'old', analysis = 0 where id like 't-kept-%'")
                .update();
        handed.remove("kept-0");

        while (documents.analyse(2) > 0) {
            assertThat(documents.analyse(2)).isNotNegative();
        }

        assertThat(jdbc.sql("""
                        select count(*) from search.document
                         where id like 't-kept-%' and not removed and (analysis = 0 or words = 'old')
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select words from search.document where id = 't-kept-0'")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void nothing_of_what_is_gone_stays_on_the_disk_over_night() throws Exception {
        handed.put("kept-secret", "uvulopalatine");
        try (var node = node().look()) {
            node.index.keep();
            handed.remove("kept-secret");
            node.look();
            node.index.keep();
            assertThat(onDisk("uvulopalatin")).isTrue();

            node.index.purge();

            purged(node);
            assertTrue(node);
        }
    }

    private void purged(TestNode node) {
        org.awaitility.Awaitility.await().pollInSameThread().until(() -> {
            node.index.keep();
            return !onDisk("uvulopalatin");
        });
    }

    @Test
    void a_node_that_was_away_over_night_purges_when_it_is_back() throws Exception {
        handed.put("kept-secret", "uvulopalatine");
        try (var node = node().look()) {
            node.index.keep();
            handed.remove("kept-secret");
            node.look();
            node.index.purgeInTime();
        }
        assertThat(onDisk("uvulopalatin")).isTrue();
        var analysis = String.valueOf(io.haedap.search.text.Analysis.VERSION);
        mark(Map.of("analysis", analysis, "origin", documents.origin(), "whole", "true", "purged", "0"));

        try (var node = node().look()) {
            node.follower.keep();
            purged(node);
            assertTrue(node);
        }
    }

    @Test
    void what_is_published_while_another_index_is_built_is_found_in_the_one_that_answers() throws Exception {
        try (var node = node().look()) {
            node.index.restart();
            handed.put("meanwhile", "meanwhile");
            var asked = new AtomicInteger();
            // stopped at the end of the first page
            var catching = new CatchUp(Audience.PUBLIC, documents, node.index, () -> asked.getAndIncrement() > 0);

            assertThat(catching.look()).isFalse();

            assertThat(node.index.isReplaced()).isTrue();
            assertThat(node.holds(Handed.key("meanwhile"))).isTrue();
            node.look();
            assertTrue(node);
        }
    }

    @Test
    void a_mark_says_nothing_of_what_was_there() {
        handed.put(
                "kept-secret",
                new SearchDocument(
                        SearchDocument.FAQ,
                        "t-kept-secret",
                        io.haedap.shared.Language.KO,
                        "FAQ-1",
                        "uvula",
                        "uvula",
                        List.of("uvula"),
                        "uvula",
                        "/faq/uvula"));
        jdbc.sql("update search.document set synonyms = '{uvula}' where id = 't-kept-secret'")
                .update();

        handed.remove("kept-secret");

        assertThat(jdbc.sql("""
                        select concat(external_id, title, body, tags, synonyms, category, scope, url, lead, words)
                          from search.document
                         where id = 't-kept-secret' and removed
                        """).query(String.class).single()).isEqualTo("{}{}");
    }

    private boolean onDisk(String text) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
