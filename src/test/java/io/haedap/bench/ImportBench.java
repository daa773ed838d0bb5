package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqImport;
import io.haedap.faq.transfer.FaqLines;
import io.haedap.people.As;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand entries come in and go live, against a bare batch insert of the same rows over the same pool. */
@Tag("bench")
@HaedapTest
class ImportBench {

    private static final int ENTRIES = 10_000;
    private static final int BATCH = 500;
    private static final String BODY =
            "## 증상\n\n" + "결제가 되지 않습니다. ".repeat(40) + "\n\n## 해결\n\n" + "다시 시도해 주십시오. ".repeat(40);

    private static final String ENTRY = """
            insert into faq.entry (id, external_id, status, revision, live_revision, live_category, live_public, published_at,
                                   republished_at, created_at, updated_at, version)
            overriding system value
            values (?, ?, 'PUBLISHED', 1, 1, 'payment', true, now(), now(), now(), now(), 2)
            """;
    private static final String REVISION = """
            insert into faq.revision (entry, number, category, visibility, tags, author, author_name, at)
            values (?, 1, 'payment', 'PUBLIC', '{}', ?, 'bench', now())
            """;
    private static final String TEXT = """
            insert into faq.revision_text (entry, number, language, title, body) values (?, 1, 'ko', ?, ?)
            """;
    private static final String SLUG = """
            insert into faq.slug (entry, language, slug, since) values (?, 'ko', ?, now())
            """;
    private static final String DOCUMENT = """
            insert into search.document (type, id, language, external_id, title, body, tags, category, url)
            values ('faq', ?, 'ko', ?, ?, ?, '{}', 'payment', ?)
            """;
    private static final String AUDIT = """
            insert into audit.entry (actor_kind, actor_id, actor_name, action, subject, facts)
            values ('STAFF', 'bench', 'bench', 'faq.imported', ?, '{"revision": 1}')
            """;

    @Autowired
    private FaqImport imports;

    @Autowired
    private As as;

    @Autowired
    private DataSource pool;

    @Autowired
    private JsonMapper json;

    private int round;
    private long nextId = 1_000_000_000L;

    @Test
    void ten_thousand_entries() {
        Ratio.of("import of 10,000 entries, live", 0, 1, 3, this::imported, this::inserted);
    }

    private double imported() {
        round++;
        var lines = new StringBuilder();
        for (int i = 0; i < ENTRIES; i++) {
            lines.append("""
                    {"externalId": "bench %1$d %2$d", "categorySlug": "payment", "translations": {"ko": {"title": "%3$s", "body": %4$s}}}
                    """.formatted(round, i, title(i), json.writeValueAsString(BODY)));
        }
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        var begin = System.nanoTime();
        var report =
                as.as("admin", () -> imports.run(new FaqLines(new ByteArrayInputStream(bytes), json), true, false));
        var rate = ENTRIES * 1e9 / (System.nanoTime() - begin);
        assertThat(report.created()).isEqualTo(ENTRIES);
        return rate;
    }

    private static String title(int number) {
        return "가져온 질문 " + number + "번은 어떻게 해결합니까?";
    }

    private double inserted() {
        round++;
        var begin = System.nanoTime();
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < ENTRIES; from += BATCH) {
                batch(connection, from);
                connection.commit();
            }
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return ENTRIES * 1e9 / (System.nanoTime() - begin);
    }

    private void batch(Connection connection, int from) throws SQLException {
        var author = new UUID(0, 1);
        long first = nextId;
        nextId += BATCH;
        fill(connection, ENTRY, (row, i) -> {
            row.setLong(1, first + i);
            row.setString(2, "floor " + round + " " + (from + i));
        });
        fill(connection, REVISION, (row, i) -> {
            row.setLong(1, first + i);
            row.setObject(2, author);
        });
        fill(connection, TEXT, (row, i) -> {
            row.setLong(1, first + i);
            row.setString(2, title(from + i));
            row.setString(3, BODY);
        });
        fill(connection, SLUG, (row, i) -> {
            row.setLong(1, first + i);
            row.setString(2, "slug-" + (from + i));
        });
        fill(connection, DOCUMENT, (row, i) -> {
            row.setString(1, String.valueOf(first + i));
            row.setString(2, "floor " + round + " " + (from + i));
            row.setString(3, title(from + i));
            row.setString(4, BODY);
            row.setString(5, "/faq/" + (first + i));
        });
        fill(connection, AUDIT, (row, i) -> row.setString(1, "faq:" + (first + i)));
    }

    /** Sets the values of one row. */
    interface Row {
        void set(PreparedStatement row, int number) throws SQLException;
    }

    private static void fill(Connection connection, String sql, Row row) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < BATCH; i++) {
                row.set(statement, i);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
