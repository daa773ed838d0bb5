package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffSearch;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
@SignedInAs("lead")
class InquiryFindingsTests {

    @Autowired
    private InquiryFindings findings;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private StaffSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private As as;

    private static void soon(BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    private List<String> found(String name, String words) {
        return as.as(
                name,
                () -> search.find(words, null, 0, 20).items().stream()
                        .map(StaffHit::id)
                        .toList());
    }

    private String asked(String words) {
        return counter.submit(Asked.about("payment").titled(words).saying(words).asked())
                .number();
    }

    private void put(String number, String change) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql(change).param("number", number).update();
            findings.put(number);
        });
    }

    @Test
    void what_goes_to_another_queue_is_found_there_and_no_longer_here() {
        var number = asked("vexillary");
        soon(() -> found("agent2", "vexillary").contains(number));
        assertThat(found("agent1", "vexillary")).isEmpty();

        put(number, "update inquiry.inquiry set queue = 'account' where number = :number");

        assertThat(found("agent2", "vexillary")).isEmpty();
        soon(() -> found("agent1", "vexillary").contains(number));
        as.run(
                "agent2",
                () -> assertThat(search.find("vexillary", null, 0, 20).counts()).isEmpty());
    }

    @Test
    void nothing_is_left_of_an_inquiry_that_is_erased() {
        var number = asked("brumalia");
        soon(() -> found("lead", "brumalia").contains(number));

        put(number, """
                with gone as (select id from inquiry.inquiry where number = :number),
                     moved as (update inquiry.message set body = 'x' where inquiry in (select id from gone))
                update inquiry.inquiry set subject = 'x' where id in (select id from gone)
                """);

        assertThat(texts(number)).doesNotContain("brumalia");
        soon(() -> found("lead", "brumalia").isEmpty());

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("update inquiry.inquiry set number = '000000-0000' where number = :number")
                    .param("number", number)
                    .update();
            findings.put(number);
            jdbc.sql("update inquiry.inquiry set number = :number where number = '000000-0000'")
                    .param("number", number)
                    .update();
        });
        assertThat(texts(number)).isEqualTo("");
    }

    private String texts(String number) {
        return jdbc.sql("""
                        select string_agg(title || body || words || url || coalesce(scope, ''), '')
                          from search.document
                         where type = 'inquiry' and id = :id
                        """).param("id", number).query(String.class).single();
    }

    @Test
    void a_reply_and_what_the_customer_adds_are_found_too() {
        var receipt = counter.submit(
                Asked.about("payment").titled("gleed").saying("gleed").asked());
        soon(() -> found("lead", "gleed").contains(receipt.number()));

        counter.write(receipt.followSecret(), "quatrefoil");
        replies.reply(receipt.number(), NewReply.note("smaragdine"));

        soon(() -> found("lead", "quatrefoil").contains(receipt.number())
                && found("lead", "smaragdine").contains(receipt.number()));
    }

    @Test
    void those_of_before_are_handed_over_in_the_order_of_their_numbers() {
        var first = asked("erste");
        var second = asked("zweite");

        assertThat(findings.after(first, 1).keySet()).containsExactly(second);
        assertThat(findings.after(second, 10)).doesNotContainKeys(first, second);
        assertThat(findings.after(null, 1)).hasSize(1);
    }
}
