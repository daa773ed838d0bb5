package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class StaffDocumentsTests {

    private static final String TYPE = "test-thing";

    @Autowired
    private StaffDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void tidy() {
        jdbc.sql("delete from search.document where type = :type")
                .param("type", TYPE)
                .update();
        jdbc.sql("delete from search.staff_fill where type = :type")
                .param("type", TYPE)
                .update();
    }

    private static StaffDocument said(String id, Language language, String words) {
        return new StaffDocument(TYPE, id, language, words, words, List.of(words), "payment", "/console/x/" + id);
    }

    private void put(String id, StaffDocument... found) {
        transactions.executeWithoutResult(_ -> documents.putStaff(TYPE, Map.of(id, List.of(found))));
    }

    private void fill(String id, StaffDocument... found) {
        transactions.executeWithoutResult(_ -> documents.fill(TYPE, Map.of(id, List.of(found))));
    }

    private List<String> rows(String id) {
        return jdbc.sql("""
                        select language || ':' || removed || ':' || title || body || array_to_string(tags, '') || url
                               || coalesce(scope, '') || words || lead
                          from search.document where type = :type and id = :id order by language desc
                        """)
                .param("type", TYPE)
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void what_is_not_among_all_of_a_type_is_gone() {
        put("1", said("1", Language.KO, "옛것"));
        put("2", said("2", Language.KO, "둘"));

        transactions.executeWithoutResult(_ -> documents.putAllStaff(
                TYPE, Map.of("2", List.of(said("2", Language.KO, "둘")), "3", List.of(said("3", Language.KO, "셋")))));

        assertThat(rows("1")).isNotEmpty().allMatch(row -> row.contains(":true:"));
        assertThat(rows("2")).anyMatch(row -> row.startsWith("ko:false:둘"));
        assertThat(rows("3")).anyMatch(row -> row.startsWith("ko:false:셋"));
    }

    @Test
    void nothing_is_left_of_the_texts_of_what_is_gone() {
        put("1", said("1", Language.KO, "비밀"), said("1", Language.EN, "secret"));

        put("1");

        assertThat(rows("1")).containsExactly("ko:true:", "en:true:");
    }

    @Test
    void a_language_that_is_missing_is_emptied() {
        put("2", said("2", Language.KO, "비밀"), said("2", Language.EN, "secret"));

        put("2", said("2", Language.KO, "비밀"));

        assertThat(rows("2").getFirst()).startsWith("ko:false:비밀");
        assertThat(rows("2").getLast()).isEqualTo("en:true:");
    }

    @Test
    void what_says_the_same_again_is_no_change() {
        put("3", said("3", Language.KO, "그대로"));
        var before = xid("3");

        put("3", said("3", Language.KO, "그대로"));

        assertThat(xid("3")).isEqualTo(before);
    }

    private String xid(String id) {
        return jdbc.sql("select xid::text from search.document where type = :type and id = :id")
                .param("type", TYPE)
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void a_filling_brings_nothing_back_and_overwrites_nothing() {
        put("4", said("4", Language.KO, "새것"));
        put("5");

        fill("4", said("4", Language.KO, "옛것"), said("4", Language.EN, "old"));
        fill("5", said("5", Language.KO, "옛것"));
        fill("6", said("6", Language.KO, "두 말"), said("6", Language.EN, "two"));

        assertThat(rows("4")).hasSize(1).first().asString().contains("새것");
        assertThat(rows("5")).containsExactly("ko:true:", "en:true:");
        assertThat(rows("6")).hasSize(2);
    }

    @Test
    void what_was_there_before_is_filled_in_once_and_goes_on_where_it_stopped() {
        var kind = new Things();
        var fill = new StaffFill(List.of(kind), documents, jdbc, transactions);
        kind.failsAfter = 250;

        org.assertj.core.api.Assertions.assertThatThrownBy(fill::fill).hasMessage("stopped");
        assertThat(count()).isBetween(1L, 499L);
        kind.failsAfter = Integer.MAX_VALUE;
        fill.fill();

        assertThat(count()).isEqualTo(500);
        assertThat(kind.asked).doesNotHaveDuplicates();
        kind.asked.clear();
        new StaffFill(List.of(kind), documents, jdbc, transactions).fill();
        assertThat(kind.asked).isEmpty();
    }

    private long count() {
        return jdbc.sql("select count(*) from search.document where type = :type")
                .param("type", TYPE)
                .query(Long.class)
                .single();
    }

    /** Five hundred things, of which somebody stops the reading. */
    private static final class Things implements StaffKind {

        private final List<String> asked = new java.util.ArrayList<>();
        private int failsAfter;

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String nameKey() {
            return TYPE;
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Set<String> scopes() {
            return Set.of();
        }

        @Override
        public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
            var found = new LinkedHashMap<String, List<StaffDocument>>();
            var begin = id == null ? 0 : Integer.parseInt(id) + 1;
            if (begin > failsAfter - most) {
                throw new IllegalStateException("stopped");
            }
            for (int i = begin; i < Math.min(begin + most, 500); i++) {
                var name = "%03d".formatted(i);
                asked.add(name);
                found.put(name, List.of(said(name, Language.KO, "글 " + name)));
            }
            return found;
        }
    }
}
