package io.haedap.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.InquiryStep;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import io.haedap.status.IncidentDesk;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class LinkDeskTests {

    @Autowired
    private LinkDesk desk;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private InquiryBoard inquiries;

    @Autowired
    private InquiryDesk work;

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private Outages outages;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private String outage = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
        as.signIn("agent2");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void an_agent_links_an_inquiry_and_its_history_says_so() {
        var number = outages.asked("payment", "승인 대기입니다");

        assertThat(desk.link(outage, number)).isTrue();
        assertThat(desk.link(outage, number)).isFalse();

        var linked = board.page(outage, 50, null).items().getFirst();
        assertThat(linked.inquiry().number()).isEqualTo(number);
        assertThat(linked.link().origin()).isEqualTo(LinkOrigin.STAFF);
        assertThat(linked.link().byName()).isNotBlank();
        assertThat(board.of(number)).extracting(one -> one.incident().id()).containsExactly(outage);
        assertThat(board.gathered(outage)).isEqualTo(new Gathered(0, 1));
        var step = inquiries.one(number).history().getLast();
        assertThat(step.action()).isEqualTo(InquiryStep.LINK);
        assertThat(step.remark()).isEqualTo("자동결제 승인이 늦어지고 있습니다");
        assertThat(audited("inquiry:" + number)).contains("inquiry.linked");
    }

    @Test
    void a_link_that_was_read_can_be_taken_away_again() {
        var number = outages.asked("payment", "승인 대기입니다");
        desk.link(outage, number);
        var link = board.one(outage, number).link();

        assertThatThrownBy(() -> desk.unlink(outage, number, link.version() + 1))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
        desk.unlink(outage, number, link.version());

        assertThat(board.of(number)).isEmpty();
        assertThat(inquiries.one(number).history().getLast().action()).isEqualTo(InquiryStep.UNLINK);
        assertThatThrownBy(() -> desk.unlink(outage, number, link.version())).satisfies(LinkDeskTests::isUnknown);
        assertThat(desk.link(outage, number)).isTrue();
        assertThat(board.one(outage, number).link().version()).isNotEqualTo(link.version());
    }

    @Test
    void an_inquiry_is_about_one_open_incident_and_about_another_when_that_is_over() {
        var other = outages.open("로그인이 늦습니다", "로그인");
        var number = outages.asked("payment", "승인 대기입니다");
        desk.link(outage, number);

        assertThatThrownBy(() -> desk.link(other, number))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.facts()).containsEntry("incident", outage));
        var update = outages.resolve(outage);
        desk.link(other, number);
        assertThat(board.of(number)).extracting(one -> one.incident().id()).containsExactly(other, outage);

        // taking the end back leaves the inquiry where it was linked since
        outages.takeBack(outage, update);
        assertThat(board.of(number)).extracting(one -> one.incident().id()).containsExactly(other);
        assertThat(board.gathered(outage).inquiries()).isZero();
    }

    @Test
    void an_end_is_taken_back_though_somebody_links_elsewhere_at_that_moment() throws Exception {
        var other = outages.open("로그인이 늦습니다", "로그인");
        var number = outages.asked("payment", "승인 대기입니다");
        desk.link(outage, number);
        var update = outages.resolve(outage);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var back = transactions.execute(_ -> {
                desk.link(other, number);
                var taking = threads.submit(() -> outages.takeBack(outage, update));
                Awaitility.await()
                        .until(() -> jdbc.sql(
                                                "select exists (select from pg_locks where not granted and locktype = 'transactionid')")
                                        .query(Boolean.class)
                                        .single()
                                || taking.isDone());
                return taking;
            });
            assertThat(back).isNotNull();
            back.get();
        }

        assertThat(jdbc.sql("select open from response.incident where id = ?")
                        .param(outage)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(board.of(number)).extracting(one -> one.incident().id()).containsExactly(other);
    }

    @Test
    void an_announcement_that_is_taken_back_gathers_nothing() {
        var number = outages.asked("payment", "승인 대기입니다");
        desk.link(outage, number);

        outages.takeBack(
                outage,
                jdbc.sql("select id from status.event_update")
                        .query(String.class)
                        .single());

        assertThat(board.of(number)).isEmpty();
    }

    @Test
    void what_somebody_does_not_see_is_unknown_to_them() {
        var foreign = outages.asked("account", "로그인이 안 됩니다");
        var own = outages.asked("payment", "승인 대기입니다");
        as.run("lead", () -> desk.linkAll(outage, List.of(foreign, own)));

        assertThatThrownBy(() -> desk.link(outage, foreign)).satisfies(LinkDeskTests::isUnknown);
        assertThatThrownBy(() -> board.one(outage, foreign)).satisfies(LinkDeskTests::isUnknown);
        assertThatThrownBy(() -> board.of(foreign)).satisfies(LinkDeskTests::isUnknown);
        assertThat(board.page(outage, 50, null).items())
                .extracting(one -> one.inquiry().number())
                .containsExactly(own);
        assertThat(board.gathered(outage).inquiries()).isEqualTo(2);
        for (var hostile : new String[] {"", "없음", "261120-0001\u0000", "990101-0001", "'; drop table"}) {
            assertThatThrownBy(() -> desk.link(outage, hostile)).satisfies(LinkDeskTests::isUnknown);
            assertThatThrownBy(() -> desk.link(hostile, own)).satisfies(LinkDeskTests::isUnknown);
            assertThatThrownBy(() -> board.page(hostile, 50, null)).satisfies(LinkDeskTests::isUnknown);
        }
    }

    @Test
    void rights_are_asked_for() {
        var number = outages.asked("payment", "승인 대기입니다");

        as.run("publisher", () -> {
            assertThat(board.gathered(outage).inquiries()).isZero();
            assertThatThrownBy(() -> board.page(outage, 50, null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.link(outage, number)).isInstanceOf(AccessDeniedException.class);
        });
        as.run(
                "editor",
                () -> assertThatThrownBy(() -> board.gathered(outage)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void spam_is_not_linked() {
        var number = outages.asked("payment", "승인 대기입니다");
        work.claim(number);
        work.spam(number, null);

        assertThatThrownBy(() -> desk.link(outage, number))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("response-spam"));
        assertThat(desk.linkAll(outage, List.of(number))).isEmpty();
    }

    @Test
    void two_who_link_at_once_make_one_link() throws Exception {
        var number = outages.asked("payment", "승인 대기입니다");
        var other = outages.open("로그인이 늦습니다", "로그인");

        var same = atOnce(() -> desk.link(outage, number), () -> desk.link(outage, number));
        assertThat(same).containsExactlyInAnyOrder("true", "false");

        var second = outages.asked("payment", "역시 승인 대기입니다");
        var different = atOnce(() -> desk.link(outage, second), () -> desk.link(other, second));
        assertThat(different).containsExactlyInAnyOrder("true", "response-linked");
    }

    @Test
    void linking_and_resolving_or_closing_at_once_leave_one_truth() throws Exception {
        for (int i = 0; i < 5; i++) {
            var begun = outages.open("로그인이 늦습니다 " + i, "로그인" + i);
            var number = outages.asked("payment", "승인 대기입니다");
            as.run("agent2", () -> work.claim(number));

            atOnce(() -> desk.link(begun, number), () -> outages.resolve(begun), () -> {
                work.close(number, null);
                return true;
            });

            assertThat(board.of(number)).hasSize(1);
            assertThat(jdbc.sql("select open from response.link where inquiry = ?")
                            .param(number)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(inquiries.one(number).status()).isEqualTo(InquiryStatus.CLOSED);
        }
    }

    @Test
    void an_inquiry_says_itself_what_it_is_about() {
        var related = RelatedIncident.of(outage);
        var number = outages.asked("payment", "승인 대기입니다", related);

        assertThat(board.of(number)).singleElement().satisfies(one -> {
            assertThat(one.incident().id()).isEqualTo(outage);
            assertThat(one.link().origin()).isEqualTo(LinkOrigin.CUSTOMER);
            assertThat(one.link().byName()).isNull();
        });
        for (var hostile : new String[] {"incident:000000000000", "incident:", "incident:'--", "faq:1", "\u0000"}) {
            assertThat(board.of(outages.asked("payment", "승인 대기입니다", hostile))).isEmpty();
        }
        outages.resolve(outage);
        assertThat(board.of(outages.asked("payment", "해결 직후", related))).hasSize(1);
        jdbc.sql(
                        "update status.event set started_at = started_at - interval '9 days', resolved_at = resolved_at - interval '8 days'")
                .update();
        assertThat(board.of(outages.asked("payment", "한참 뒤", related))).isEmpty();
    }

    @Test
    void pages_pass_by_what_is_not_seen() {
        var seen = new java.util.ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var number = outages.asked(i % 2 == 0 ? "payment" : "account", "승인 대기 " + i);
            as.run("lead", () -> desk.link(outage, number));
            if (i % 2 == 0) {
                seen.addFirst(number);
            }
        }

        var first = board.page(outage, 3, null);
        assertThat(first.items())
                .extracting(one -> one.inquiry().number())
                .containsExactlyElementsOf(seen.subList(0, 3));
        var rest = board.page(outage, 3, first.nextCursor());
        assertThat(rest.items())
                .extracting(one -> one.inquiry().number())
                .containsExactlyElementsOf(seen.subList(3, 4));
        assertThat(rest.nextCursor()).isNull();
        assertThatThrownBy(() -> board.page(outage, 3, "!")).isInstanceOf(Refusal.class);
    }

    private List<String> audited(String subject) {
        return jdbc.sql("select action from audit.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private List<String> atOnce(Callable<?>... deeds) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(deeds).stream()
                    .map(deed -> threads.submit(() -> {
                        try {
                            return String.valueOf(as.as("agent2", deed));
                        } catch (Refusal refusal) {
                            return refusal.type();
                        }
                    }))
                    .toList();
            var said = new java.util.ArrayList<String>();
            for (var answer : answers) {
                said.add(answer.get());
            }
            return said;
        }
    }

    private static void isUnknown(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
