package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.around.InquiryTold;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.inquiry.around.NewsKind;
import io.haedap.inquiry.around.RelationDesk;
import io.haedap.inquiry.around.TagBoard;
import io.haedap.inquiry.around.TagDesk;
import io.haedap.inquiry.around.WatchDesk;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent2")
class SurroundingsTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    MergeDesk merging;

    @Autowired
    TagDesk tagging;

    @Autowired
    TagBoard tags;

    @Autowired
    WatchDesk watching;

    @Autowired
    RelationDesk relations;

    @Autowired
    NewsBoard news;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_is_told() {
        jdbc.sql("delete from inquiry.news").update();
        jdbc.sql("delete from inquiry.tag").update();
    }

    @Test
    void free_words_are_put_on_and_proposed_from_those_in_use() {
        var one = asked("payment");
        var other = asked("payment");

        assertThat(tagging.change(one, List.of("  환불  지연 ", "VIP"), List.of())).containsExactly("vip", "환불 지연");
        tagging.change(other, List.of("환불 지연", "환불 취소"), List.of());
        tagging.change(one, List.of(), List.of("VIP"));

        assertThat(tags.of(one)).containsExactly("환불 지연");
        assertThat(tags.inUse("환불", 10)).containsExactly("환불 지연", "환불 취소");
        assertThat(tags.inUse("", 10)).containsExactly("환불 지연", "환불 취소");
        assertThat(tags.of(List.of(one, other)).get(other)).containsExactly("환불 지연", "환불 취소");
        as.run("agent1", () -> assertThat(tags.inUse("", 10)).isEmpty());
    }

    @Test
    void words_have_their_limits_here_and_in_the_database() {
        var number = asked("payment");
        for (var wrong : List.of("", "a,b", "#a", "x".repeat(31), "4111 1111 1111 1111")) {
            assertThatThrownBy(() -> tagging.change(number, List.of(wrong), List.of()))
                    .as(wrong)
                    .isInstanceOf(Refusal.class);
        }
        tagging.change(number, IntStream.range(0, 10).mapToObj(i -> "t" + i).toList(), List.of());
        assertThatThrownBy(() -> tagging.change(number, List.of("eleven"), List.of()))
                .hasMessageContaining("tags-too-many");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into inquiry.tag select id, 'eleven', gen_random_uuid(), now() from inquiry.inquiry
                         where number = :number
                        """).param("number", number).update()).hasMessageContaining("ten tags");
    }

    @Test
    void whoever_is_named_in_a_note_is_told_and_watches_from_then_on() {
        var number = asked("service");
        var lead = as.as(
                "lead",
                () -> jdbc.sql("select name from people.staff where email = 'lead@haedap.example'")
                        .query(String.class)
                        .single());

        replies.reply(number, NewReply.note("@" + lead + "님 이것 좀 봐 주세요. me@editor.example 은 주소입니다."));

        as.run("lead", () -> {
            assertThat(news.unread(10)).singleElement().satisfies(told -> {
                assertThat(told.kind()).isEqualTo(NewsKind.MENTION);
                assertThat(told.inquiry().number()).isEqualTo(number);
            });
            assertThat(watching.watchers(number)).extracting(Colleague::email).containsExactly("lead@haedap.example");
            news.read(number);
        });
        desk.claim(number);
        counter.write(secret, "더 적습니다");
        as.run("lead", () -> {
            assertThat(news.unread(10))
                    .extracting(InquiryTold::kind)
                    .containsExactlyInAnyOrder(NewsKind.CHANGE, NewsKind.MESSAGE);
            watching.unwatch(number);
            news.read(number);
        });
        desk.hold(number, null);
        as.run("lead", () -> assertThat(news.unread(10)).isEmpty());
    }

    @Test
    void nobody_is_told_what_they_did_themselves_nor_who_does_not_see_the_queue() {
        var number = asked("payment");
        watching.watch(number);
        desk.claim(number);
        assertThat(news.unread(10)).isEmpty();

        replies.reply(number, NewReply.note("@agent1 @editor 확인 부탁드립니다"));

        as.run("agent1", () -> assertThat(news.unread(10)).isEmpty());
        assertThat(watching.watchers(number)).hasSize(1);
    }

    @Test
    void what_a_customer_writes_under_the_old_number_is_told_where_it_goes_on() {
        var target = asked("payment");
        var origin = counter.submit(Asked.about("payment").asked());
        as.run("lead", () -> watching.watch(target));
        merging.merge(target, List.of(origin.number()), false);
        as.run("lead", () -> news.read(target));

        counter.write(origin.followSecret(), "더 적습니다");

        as.run(
                "lead",
                () -> assertThat(news.unread(10)).singleElement().satisfies(told -> {
                    assertThat(told.kind()).isEqualTo(NewsKind.MESSAGE);
                    assertThat(told.inquiry().number()).isEqualTo(target);
                }));
    }

    @Test
    void inquiries_are_linked_both_ways() {
        var one = asked("payment");
        var other = asked("service");

        relations.relate(one, other);
        relations.relate(other, one);

        assertThat(relations.of(one)).extracting(InquiryRow::number).containsExactly(other);
        assertThat(relations.of(other)).extracting(InquiryRow::number).containsExactly(one);
        as.run("agent1", () -> assertThat(relations.of(other)).isEmpty());
        relations.part(other, one);
        assertThat(relations.of(one)).isEmpty();
        assertThatThrownBy(() -> relations.relate(one, one)).hasMessageContaining("relation-itself");
    }

    @Test
    void foreign_queues_answer_like_unknown_numbers() {
        var account = asked("account");
        var own = asked("payment");
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> tagging.change(account, List.of("x"), List.of()),
                () -> tags.of(account),
                () -> watching.watch(account),
                () -> watching.watchers(account),
                () -> relations.relate(own, account),
                () -> relations.of(account),
                () -> tagging.change("nonsense", List.of(), List.of()))) {
            assertThatThrownBy(deed)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
    }

    private String secret = "";

    private String asked(String category) {
        var receipt = counter.submit(Asked.about(category).asked());
        secret = receipt.followSecret();
        return receipt.number();
    }
}
