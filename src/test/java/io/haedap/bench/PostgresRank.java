package io.haedap.bench;

import io.haedap.TestDatabase;
import io.haedap.bench.QuestionSet.Passage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What PostgreSQL brings: {@code ts_rank} over a GIN index, any of the words. It knows no Korean, so words are what blanks part. */
final class PostgresRank implements Finder, AutoCloseable {

    private static final String CREATE = """
            create table bench_passage (
                id    text primary key,
                words tsvector not null
            )
            """;
    private static final String PUT =
            "insert into bench_passage values (?, to_tsvector('simple', cast(? as text) || ' ' || ?))";
    private static final String FIND = """
            select id
              from bench_passage, websearch_to_tsquery('simple', ?) as asked
             where words @@ asked
             order by ts_rank(words, asked, 1) desc, id
             limit ?
            """;

    private final Connection connection;
    private final PreparedStatement find;

    PostgresRank(List<Passage> passages) {
        try {
            this.connection =
                    TestDatabase.as("haedap_owner", TestDatabase.fresh()).getConnection();
            execute(CREATE);
            try (var put = connection.prepareStatement(PUT)) {
                for (int i = 0; i < passages.size(); i++) {
                    var passage = passages.get(i);
                    put.setString(1, passage.id());
                    put.setString(2, passage.title());
                    put.setString(3, passage.text());
                    put.addBatch();
                    if (i % 1000 == 999 || i == passages.size() - 1) {
                        put.executeBatch();
                    }
                }
            }
            execute("create index bench_passage_words on bench_passage using gin (words)");
            execute("vacuum analyze bench_passage");
            this.find = connection.prepareStatement(FIND);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Found find(String query) {
        var words = Arrays.stream(query.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" or "));
        try {
            find.setString(1, words);
            find.setInt(2, SIZE);
            var ids = new ArrayList<String>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return new Found(ids, !ids.isEmpty());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long bytes() {
        try (var rows = connection.createStatement().executeQuery("select pg_total_relation_size('bench_passage')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
