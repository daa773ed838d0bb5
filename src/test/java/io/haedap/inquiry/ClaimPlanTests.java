package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * However many an outage gathered, and however many wait in another queue, the claim reads a few pages: none of them lies in the range
 * that it walks. The planner has counted these rows, so no other test's rows decide.
 */
@HaedapTest
class ClaimPlanTests {

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void neither_what_is_gathered_nor_another_queue_is_walked_over_in_a_queue() throws SQLException {
        var plan = planned(Inquiries.CLAIM_IN_QUEUE);

        assertThat(plan).anyMatch(line -> line.contains("using inquiry_next_of_queue on inquiry w"));
        assertThat(pages(plan)).as("%s", String.join("\n", plan)).isLessThan(400);
    }

    @Test
    void what_is_gathered_is_never_walked_over_in_all_queues() throws SQLException {
        var plan = planned(Inquiries.CLAIM_IN_ALL);

        assertThat(plan).anyMatch(line -> line.matches(".*using inquiry_next_of_(all|queue) on inquiry w.*"));
        assertThat(pages(plan)).as("%s", String.join("\n", plan)).isLessThan(400);
    }

    /** Only the owner may have the planner count. */
    private List<String> planned(String claim) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "haedap_owner", "")) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, gathered, version)
                select '890101-' || lpad(n::text, 6, '0'), case when n between 20001 and 40000 then 'service' else 'payment' end,
                       'payment', 'plan', 'ko', 'WEB', gen_random_uuid(), 'RECEIVED', true, timestamptz '1989-01-01 00:00Z',
                       timestamptz '1989-01-02 00:00Z' + n * interval '1 second', n <= 20000, 1
                  from generate_series(1, 40200) n
                """).update();
            owner.sql("analyze inquiry.inquiry").update();
            var plan = owner.sql("explain (analyze, buffers) "
                            + claim.replace(":agent", "'00000000-0000-0000-0000-000000000001'")
                                    .replace(":skills", "'{}'")
                                    .replace(":queues", "'{payment,service}'")
                                    .replace(":queue", "'payment'")
                                    .replace(":soon", "now()")
                                    .replace(":now", "now()")
                                    .replace(":alive", "now()"))
                    .query(String.class)
                    .list();
            connection.rollback();
            connection.setAutoCommit(true);
            owner.sql("vacuum (analyze) inquiry.inquiry").update();
            return plan;
        }
    }

    /** Of the whole statement; with what one changed row writes into its indexes. */
    private static int pages(List<String> plan) {
        return plan.stream()
                .map(PAGES::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1))
                        + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2))))
                .findFirst()
                .orElseThrow();
    }
}
