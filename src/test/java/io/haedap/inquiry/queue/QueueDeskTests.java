package io.haedap.inquiry.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.NewHandover;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Redistribution;
import io.haedap.inquiry.RedistributionDesk;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("admin")
class QueueDeskTests {

    @Autowired
    QueueDesk desk;

    @Autowired
    QueueBoard board;

    @Autowired
    AgentDesk agentDesk;

    @Autowired
    AgentBoard agents;

    @Autowired
    Agents settings;

    @Autowired
    KeptRoutes routes;

    @Autowired
    PresenceDesk presence;

    @Autowired
    RedistributionDesk hands;

    @Autowired
    UndoDesk undo;

    @Autowired
    InquiryBoard inquiries;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk work;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @BeforeEach
    void nobody_is_here() {
        jdbc.sql("delete from inquiry.agent").update();
        jdbc.sql("delete from inquiry.presence").update();
        settings.resync();
    }

    @AfterEach
    void as_before() {
        jdbc.sql("update inquiry.route set queue = 'payment' where queue = 'partners'")
                .update();
        jdbc.sql("update inquiry.inquiry set queue = 'payment' where queue = 'partners'")
                .update();
        jdbc.sql("delete from inquiry.queue where slug = 'partners'").update();
        jdbc.sql("delete from inquiry.agent").update();
        jdbc.sql("delete from inquiry.presence").update();
        settings.resync();
        routes.resync();
    }

    @Test
    void a_queue_is_added_filled_renamed_and_retired_when_it_is_empty() {
        var added = desk.add("partners", new LocalText("제휴 문의함", "Partners"), Set.of("payment"));
        var number = asked("payment");

        assertThat(inquiries.one(number).queue()).isEqualTo("partners");
        assertThat(inquiries.queues()).extracting(InquiryQueue::slug).contains("partners");
        var moved = desk.change("partners", added.version(), new LocalText("제휴사", null), Set.of("payment"), 1);
        assertThat(board.all().getFirst().name().ko()).isEqualTo("제휴사");
        assertThatThrownBy(() -> desk.retire("partners", moved.version())).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.type()).isEqualTo("queue-in-use");
            assertThat(no.facts()).containsEntry("inquiries", 1);
        });

        work.close(number, null);
        var payment = board.one("payment");
        desk.change("payment", payment.version(), payment.name(), Set.of("payment"), null);
        desk.retire("partners", moved.version());

        assertThat(inquiries.queues()).extracting(InquiryQueue::slug).doesNotContain("partners");
        assertThat(inquiries.one(number).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThatThrownBy(() -> handovers.handOver(asked("service"), new NewHandover("partners", null, "x")))
                .hasMessageContaining("queue-unknown");
    }

    @Test
    void bad_names_stale_versions_and_others_are_refused() {
        assertThatThrownBy(() -> desk.add("Part ners", new LocalText(" ", null), Set.of("nowhere")))
                .hasMessageContaining("queue-slug")
                .hasMessageContaining("required")
                .hasMessageContaining("category-unknown");
        assertThatThrownBy(() -> desk.add("payment", new LocalText("또", null), Set.of()))
                .hasMessageContaining("queue-slug-taken");
        var service = board.one("service");
        assertThatThrownBy(() -> desk.change("service", service.version() + 1, service.name(), Set.of("service"), null))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
        as.run("lead", () -> assertThatThrownBy(() -> board.all()).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void skills_and_capacity_are_set_and_refused_when_they_cannot_be() {
        var agent = as.id("agent1");

        var set = agentDesk.set(agent, 0, List.of(" EN ", "refund", ""), 4);

        assertThat(set.skills()).containsExactly("en", "refund");
        assertThat(agents.one(agent).capacity()).isEqualTo(4);
        assertThatThrownBy(() -> agentDesk.set(agent, 0, List.of(), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agentDesk.set(agent, set.version(), List.of("x".repeat(31)), 0))
                .hasMessageContaining("capacity")
                .hasMessageContaining("too-long");
        as.run(
                "lead",
                () -> assertThatThrownBy(() -> agentDesk.set(agent, set.version(), List.of(), 1))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void presence_ends_with_its_console_or_its_time() {
        var now = clock.instant();
        as.run("agent1", () -> {
            presence.open();
            assertThat(presence.mine().state()).isEqualTo(Presence.State.AVAILABLE);
            presence.set(Presence.State.AWAY, null);
            presence.open();
            assertThat(presence.mine().state())
                    .as("another tab changes nothing")
                    .isEqualTo(Presence.State.AWAY);
        });
        jdbc.sql("update inquiry.presence set seen_at = seen_at - interval '2 minutes'")
                .update();
        as.run("agent1", () -> {
            assertThat(presence.mine().state()).isEqualTo(Presence.State.OFFLINE);
            presence.open();
            assertThat(presence.mine().state()).isEqualTo(Presence.State.AVAILABLE);
            assertThatThrownBy(() -> presence.set(Presence.State.OUT_OF_OFFICE, null))
                    .hasMessageContaining("required");
            assertThatThrownBy(() -> presence.set(Presence.State.AWAY, now.minusSeconds(60)))
                    .hasMessageContaining("presence-until");
            presence.set(Presence.State.OUT_OF_OFFICE, now.plus(Duration.ofDays(3)));
        });
        jdbc.sql("update inquiry.presence set seen_at = seen_at - interval '1 day'")
                .update();
        assertThat(agents.one(as.id("agent1")).presence().state()).isEqualTo(Presence.State.OUT_OF_OFFICE);
    }

    @Test
    void what_somebody_has_in_hand_goes_to_colleagues_with_free_hands_each_once_and_comes_back() {
        finished();
        var first = asked("service");
        var second = asked("service");
        var account = asked("account");
        as.run("agent1", () -> List.of(first, second, account).forEach(work::claim));
        agentDesk.set(as.id("agent2"), 0, List.of(), 1);
        as.run("agent2", presence::open);
        var from = as.id("agent1");

        var result = as.as("lead", () -> {
            assertThat(hands.plan(from).inquiries()).isEqualTo(3);
            assertThat(hands.plan(from).free()).extracting(Colleague::email).containsExactly("agent2@haedap.example");
            return hands.redistribute(from, Redistribution.To.COLLEAGUES, "휴가");
        });

        assertThat(result.given()).isEqualTo(1);
        assertThat(result.released()).isEqualTo(2);
        assertThat(inquiries.one(account).status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(as.as("lead", () -> hands.redistribute(from, Redistribution.To.QUEUE, "휴가"))
                        .items())
                .isEmpty();
        as.run("lead", () -> undo.undo(result.deed()));
        assertThat(inquiries.one(account).assignee())
                .extracting(Colleague::email)
                .isEqualTo("agent1@haedap.example");
        as.run(
                "agent2",
                () -> assertThatThrownBy(() -> hands.plan(from))
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN)));
        assertThatThrownBy(() -> hands.redistribute(from, Redistribution.To.QUEUE, " "))
                .hasMessageContaining("required");
    }

    private void finished() {
        jdbc.sql(
                        "update inquiry.inquiry set status = 'CLOSED', closed_at = now() where status not in ('SPAM', 'CLOSED')")
                .update();
    }

    private String asked(String category) {
        return counter.submit(new NewInquiry(
                        category, "제목", "내용", Language.KO, Channel.WEB, "남이레", "ire@example.com", null, true))
                .number();
    }
}
