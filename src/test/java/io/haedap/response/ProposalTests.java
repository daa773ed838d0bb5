package io.haedap.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import io.haedap.status.StatusReader;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Which inquiries are proposed for an incident, and which incidents beside an inquiry. */
@HaedapTest
class ProposalTests {

    @Autowired
    private LinkDesk desk;

    @Autowired
    private TieDesk ties;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private StatusReader status;

    @Autowired
    private InquiryBoard inquiries;

    @Autowired
    private InquiryDesk work;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private Outages outages;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private String outage = "";
    private String service = "";

    @BeforeEach
    void open() {
        outages.clear();
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
        service = status.incident(outage).orElseThrow().services().getFirst().id();
        as.signIn("agent2");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void what_its_customer_says_is_about_something_else_is_not_proposed() {
        var other = outages.asked(
                "payment", "영수증을 다시 받고 싶습니다", RelatedIncident.not(outage), RelatedIncident.not("000000000000"));
        var unsaid = outages.asked("payment", "영수증을 다시 받고 싶습니다");

        tie("payment");

        assertThat(numbers()).containsExactly(unsaid);
        assertThat(board.open(other)).noneMatch(OpenIncident::likely);

        var later = outages.open("자동결제가 다시 멈췄습니다", "자동결제");
        service = status.incident(later).orElseThrow().services().getFirst().id();
        tie("payment");
        assertThat(board.proposals(later))
                .as("nobody asked about what was declared later")
                .extracting(one -> one.inquiry().number())
                .contains(other);
    }

    @Test
    void a_category_that_is_tied_to_a_service_speaks_for_what_came_in_there() {
        var filed = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        outages.asked("service", "앱 알림이 오지 않습니다");
        assertThat(numbers()).isEmpty();

        tie("payment");

        assertThat(board.proposals(outage)).singleElement().satisfies(one -> {
            assertThat(one.inquiry().number()).isEqualTo(filed);
            assertThat(one.likeness()).isEqualTo(new Likeness("payment", List.of()));
        });
        assertThat(board.open(filed)).singleElement().satisfies(one -> {
            assertThat(one.likely()).isTrue();
            assertThat(one.likeness().category()).isEqualTo("payment");
        });
    }

    @Test
    void words_in_common_speak_for_it_and_are_named_and_both_reasons_come_first() {
        // words that no other test writes: all of them share one index
        outage = outages.open("누리단추 정산이 늦어지고 있습니다", "누리단추");
        service = status.incident(outage).orElseThrow().services().getFirst().id();
        var newer = outages.asked("service", "누리단추 정산이 밀려서 쿠폰을 못 씁니다");
        var both = outages.asked("payment", "누리단추 정산이 너무 늦어집니다");
        var filed = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        tie("payment");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as.as("agent2", () -> numbers().size() == 3));

        var proposals = board.proposals(outage);
        assertThat(proposals).extracting(one -> one.inquiry().number()).containsExactly(both, filed, newer);
        assertThat(proposals.getFirst().likeness().category()).isEqualTo("payment");
        assertThat(proposals.getLast().likeness().category()).isNull();
        for (var spoken : List.of(proposals.getFirst(), proposals.getLast())) {
            assertThat(spoken.likeness().words()).isNotEmpty().allMatch("누리단추 정산 늦어지"::contains);
        }
        assertThat(proposals.get(1).likeness().words()).isEmpty();
    }

    @Test
    void what_is_answered_linked_or_older_than_the_incident_is_not_proposed() {
        tie("payment");
        var answered = outages.asked("payment", "답변한 문의");
        replies.reply(answered, NewReply.reply("답변입니다", inquiries.one(answered).lastMessage()));
        var linked = outages.asked("payment", "연결한 문의");
        desk.link(outage, linked);
        var older = outages.asked("payment", "오래된 문의");
        jdbc.sql("update inquiry.inquiry set received_at = received_at - interval '2 hours' where number = ?")
                .param(older)
                .update();
        var elsewhere = outages.asked("payment", "다른 장애에 연결한 문의");
        desk.link(outages.open("로그인이 늦습니다", "로그인"), elsewhere);
        var closed = outages.asked("payment", "종결한 문의");
        work.claim(closed);
        work.close(closed, null);
        var left = outages.asked("payment", "남은 문의");

        assertThat(numbers()).containsExactly(left);
        assertThat(board.open(older)).noneMatch(OpenIncident::likely);
        outages.resolve(outage);
        assertThat(numbers())
                .as("a category speaks for nothing that came after the end")
                .isEmpty();
    }

    @Test
    void what_a_colleague_put_aside_is_proposed_no_more_until_that_is_taken_back() {
        tie("payment");
        var number = outages.asked("payment", "영수증을 다시 받고 싶습니다");

        desk.dismiss(outage, List.of(number));
        desk.dismiss(outage, List.of(number));
        assertThat(numbers()).isEmpty();
        assertThat(board.open(number)).singleElement().matches(one -> !one.likely());
        desk.propose(outage, List.of(number));
        assertThat(numbers()).containsExactly(number);

        desk.link(outage, number);
        desk.unlink(outage, number, board.one(outage, number).link().version());
        assertThat(numbers()).as("parted from it, it is not about it").isEmpty();
        desk.link(outage, number);
        assertThat(board.gathered(outage).inquiries()).isOne();
        assertThat(audited(number))
                .containsSubsequence(
                        "inquiry.link-dismissed", "inquiry.link-proposed", "inquiry.linked", "inquiry.unlinked");
        assertThat(audited(number).stream().filter("inquiry.link-dismissed"::equals))
                .hasSize(1);
    }

    @Test
    void all_that_is_proposed_is_linked_in_one_step_and_only_what_somebody_sees() {
        tie("payment");
        tie("payment", "account");
        var seen = List.of(outages.asked("payment", "하나"), outages.asked("payment", "둘"));
        var foreign = outages.asked("account", "셋");

        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(seen);
        assertThatThrownBy(() -> desk.dismiss(outage, List.of(foreign))).satisfies(ProposalTests::isUnknown);
        assertThatThrownBy(() -> desk.dismiss(outage, List.of("x"))).satisfies(ProposalTests::isUnknown);
        assertThatThrownBy(() -> desk.dismiss("x", seen)).satisfies(ProposalTests::isUnknown);
        assertThat(desk.linkAll(outage, numbers())).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(numbers()).isEmpty();
        as.run("lead", () -> assertThat(numbers()).containsExactly(foreign));
        as.run(
                "publisher",
                () -> assertThatThrownBy(() -> desk.dismiss(outage, seen)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void what_is_gathered_by_the_hundred_does_not_hide_what_is_left() {
        tie("payment");
        var left = outages.asked("payment", "남은 문의");
        for (int i = 0; i < 120; i++) {
            outages.asked("payment", "모인 문의 " + i, RelatedIncident.of(outage));
        }

        assertThat(numbers()).containsExactly(left);
    }

    @Test
    void ties_are_written_over_what_was_read_by_whoever_may() {
        tie("payment");

        as.run("admin", () -> {
            assertThatThrownBy(() -> ties.tie(service, 0, List.of("account")))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
            assertThatThrownBy(() -> ties.tie(service, 1, List.of("nowhere"))).hasMessageContaining("category-unknown");
            assertThatThrownBy(() -> ties.tie("000000000000", 0, List.of())).satisfies(ProposalTests::isUnknown);
            assertThat(ties.tie(service, 1, List.of()).version()).isEqualTo(2);
        });
        assertThatThrownBy(() -> ties.tie(service, 2, List.of())).isInstanceOf(AccessDeniedException.class);
        as.run("editor", () -> assertThatThrownBy(() -> ties.of(service)).isInstanceOf(AccessDeniedException.class));
    }

    private void tie(String... categories) {
        as.run("admin", () -> ties.tie(service, ties.of(service).version(), List.of(categories)));
    }

    private List<String> numbers() {
        return board.proposals(outage).stream()
                .map(one -> one.inquiry().number())
                .toList();
    }

    private List<String> audited(String number) {
        return jdbc.sql("select action from audit.entry where subject = ? order by id")
                .param("inquiry:" + number)
                .query(String.class)
                .list();
    }

    private static void isUnknown(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
