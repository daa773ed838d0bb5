package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class FaqScheduleTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqSchedule schedule;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private As as;

    private FaqDetails scheduled(String title) {
        var approved = faqs.approved(Faqs.content(title, "## 증상\n\n본문"));
        return as.as(
                "reviewer", () -> desk.publish(approved.id(), 1, clock.instant().plus(Duration.ofHours(1))));
    }

    private List<String> found(String table, FaqDetails faq) {
        return jdbc.sql("select title from search." + table + " where type = 'faq' and id = ? order by language")
                .param(faq.id().toString())
                .query(String.class)
                .list();
    }

    /** As if it had been given for another text. */
    private void voidApproval(long id) {
        jdbc.sql(
                        "update faq.revision set approved_by = null, approved_name = null, approved_at = null, approved_hash = null where entry = ?")
                .param(id)
                .update();
        jdbc.sql(
                        "update faq.revision set approved_by = ?, approved_name = '?', approved_at = now(), approved_hash = sha256('other') where entry = ?")
                .params(as.id("reviewer").value(), id)
                .update();
    }

    private void fire(Long... ids) {
        jdbc.sql("update faq.entry set publish_at = now() - interval '1 second' where id = any (?)")
                .param(ids)
                .update();
        schedule.run();
    }

    @Test
    void one_whose_approval_is_void_goes_back_and_the_others_go_out() {
        var many = IntStream.range(0, 5).mapToObj(i -> scheduled("예약 " + i)).toList();
        var ids = many.stream().map(faq -> faq.id().value()).toArray(Long[]::new);
        voidApproval(ids[2]);

        fire(ids);

        assertThat(many)
                .extracting(faq -> as.as("reviewer", () -> board.one(faq.id())).status())
                .containsExactly(
                        FaqStatus.PUBLISHED,
                        FaqStatus.PUBLISHED,
                        FaqStatus.DRAFT,
                        FaqStatus.PUBLISHED,
                        FaqStatus.PUBLISHED);
        assertThat(found("document", many.get(2))).isEmpty();
        assertThat(found("prepared", many.get(2))).isEmpty();
        assertThat(found("document", many.getLast())).containsExactly("예약 4");
    }

    @Test
    void nobody_finds_what_is_scheduled_until_its_time_comes() {
        var faq = scheduled("때를 기다리는 답");
        assertThat(found("prepared", faq)).containsExactly("때를 기다리는 답");
        assertThat(found("document", faq)).isEmpty();

        fire(faq.id().value());

        assertThat(found("prepared", faq)).isEmpty();
        assertThat(found("document", faq)).containsExactly("때를 기다리는 답");
        assertThat(jdbc.sql("select count(*) from faq.slug where entry = ?")
                        .param(faq.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
