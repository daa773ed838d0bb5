package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node is killed at any moment while entries are published, changed and withdrawn; what it comes back with is right. */
@HaedapTest
class RandomKillTests {

    private static final int KILLS = 10;
    private static final int THINGS = 120;

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
    private final List<Process> programs = new ArrayList<>();

    @BeforeEach
    void hand() {
        handed = new Handed(search, jdbc, transactions);
        handed.tidy();
    }

    @AfterEach
    void tidy() {
        programs.forEach(Process::destroyForcibly);
        handed.tidy();
    }

    @Test
    void killed_at_any_moment_it_comes_back_right() throws Exception {
        var random = new Random(20261122);
        publish(new Random(1), 400);
        for (int i = 0; i < KILLS; i++) {
            var program = started();
            var writing = new Writing(random.nextLong());
            assertThat(program.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS))
                    .isFalse();
            program.destroyForcibly();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            writing.end();

            assertThatTheNodeComesBackRight(random, i % 2 == 0);
        }
    }

    /** Somebody who changes things until it is enough. */
    private final class Writing {

        private final AtomicReference<Exception> failed = new AtomicReference<>();
        private final Thread thread;
        private volatile boolean enough;

        Writing(long seed) {
            var random = new Random(seed);
            thread = Thread.ofPlatform().start(() -> {
                try {
                    while (!enough) {
                        publish(random, 1 + random.nextInt(5));
                    }
                } catch (RuntimeException broken) {
                    failed.set(broken);
                }
            });
        }

        void end() throws Exception {
            enough = true;
            thread.join();
            assertThat(failed.get()).isNull();
        }
    }

    /** Changes so many things by chance in one transaction, which may be rolled back. */
    private void publish(Random random, int times) {
        transactions.executeWithoutResult(transaction -> {
            for (int i = 0; i < times; i++) {
                var id = "kill-" + random.nextInt(THINGS);
                var found = new ArrayList<SearchDocument>();
                for (var language : Language.values()) {
                    if (random.nextInt(4) > 0) {
                        found.add(Handed.document(
                                id,
                                language,
                                Words.some(random, language, 4),
                                Words.some(random, language, random.nextInt(60))));
                    }
                }
                handed.putWithin(id, found.toArray(SearchDocument[]::new));
            }
            if (random.nextInt(5) == 0) {
                transaction.setRollbackOnly();
            }
        });
    }

    /** A process that has taken in everything once. */
    private Process started() throws IOException {
        String url;
        try (var connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (java.sql.SQLException failed) {
            throw new IOException(failed);
        }
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        FollowingProgram.class.getName(),
                        url,
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        programs.add(program);
        var said = new BufferedReader(new InputStreamReader(program.getInputStream()));
        for (var line = said.readLine(); !FollowingProgram.READY.equals(line); line = said.readLine()) {
            assertThat(line).as("it ended by itself").isNotNull();
        }
        return program;
    }

    /** Of this test, however it was started. */
    private static String classPath() {
        return FollowingProgram.class.getClassLoader() instanceof java.net.URLClassLoader loader
                ? java.util.Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(java.net.URI.create(url.toString())).toString())
                        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void assertThatTheNodeComesBackRight(Random random, boolean further) throws Exception {
        try (var node = new TestNode(Audience.PUBLIC, documents, home)) {
            assertThat(node.held()).as("it answers before it has looked").isNotEmpty();
            node.look();
            assertThat(node.held()).isEqualTo(node.standing());
        }
        if (further) {
            // what is deleted counts for Lucene until it is merged away
            merge();
            try (var node = new TestNode(Audience.PUBLIC, documents, home)) {
                for (int i = 0; i < 10; i++) {
                    var language = Language.values()[i % 2];
                    var words = Words.question(random, language);
                    var expected = Oracle.scores(jdbc, language, words);
                    var found = Oracle.lucene(node, language, words);
                    assertThat(found).containsOnlyKeys(expected.keySet());
                    found.forEach((key, score) -> assertThat((double) score)
                            .isCloseTo(expected.get(key), org.assertj.core.data.Offset.offset(1e-4)));
                }
            }
        }
    }

    private void merge() throws IOException {
        try (var generations = java.nio.file.Files.list(home)) {
            var generation = generations
                    .filter(java.nio.file.Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
            try (var directory = FSDirectory.open(generation);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                var kept = new java.util.HashMap<String, String>();
                writer.getLiveCommitData().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
                writer.forceMerge(1);
                writer.setLiveCommitData(kept.entrySet());
                writer.commit();
            }
        }
    }
}
