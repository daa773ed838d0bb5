package io.haedap.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Duration;
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
class MassReplyTests {

    private static final LocalText BODY = new LocalText("자동결제가 **정상**으로 돌아왔습니다.", "Payments are back to normal.");

    @Autowired
    private MassReplyDesk desk;

    @Autowired
    private MassReplyClock job;

    @Autowired
    private MassReplyItems items;

    @Autowired
    private LinkDesk links;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private InquiryBoard inquiries;

    @Autowired
    private InquiryDesk work;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Outages outages;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private String outage = "";
    private String related = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
        related = RelatedIncident.of(outage);
        as.signIn("lead");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void each_gets_the_reply_once_in_its_language_from_whoever_reviewed_it() {
        var korean = outages.asked("payment", "승인 대기입니다", related);
        var english = outages.asked("account", "Pending", Language.EN, related);
        outages.resolve(outage);

        var ordered = order();
        assertThat(ordered.waiting()).isEqualTo(2);
        job.run();
        assertThat(messages(korean)).hasSize(1);

        begin();
        job.run();
        job.run();

        assertThat(messages(korean)).extracting(InquiryMessage::body).containsExactly("언제 되는지 알려 주세요.", BODY.ko());
        assertThat(messages(english)).extracting(InquiryMessage::body).last().isEqualTo(BODY.en());
        var one = inquiries.one(korean);
        assertThat(one.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(one.messages().getLast().by()).satisfies(by -> assertThat(by).isNotNull());
        assertThat(one.messages().getLast().by().id()).isEqualTo(as.id("lead"));
        var done = finished(ordered);
        assertThat(done.state()).isEqualTo(MassReply.State.DONE);
        assertThat(done.sent()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from mail.letter where about = ? and key like 'reply:%'")
                        .param("inquiry:" + korean)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(desk.recipients(outage)).allMatch(Recipient::answered);
    }

    @Test
    void what_moved_on_since_the_review_is_skipped_and_listed() {
        var plain = outages.asked("payment", "그대로", related);
        var outrun = outages.asked("payment", "그 뒤에 글이 있음", related);
        var closed = outages.asked("payment", "그 뒤에 종결", related);
        var parted = outages.asked("payment", "그 뒤에 연결을 끊음", related);
        outages.resolve(outage);
        var ordered = order();
        replies.reply(outrun, NewReply.note("직접 전화드림"));
        work.close(closed, null);
        links.unlink(outage, parted, board.one(outage, parted).link().version());

        begin();
        job.run();

        var done = finished(ordered);
        assertThat(done.sent()).isOne();
        assertThat(done.state()).isEqualTo(MassReply.State.DONE);
        assertThat(messages(plain)).hasSize(2);
        assertThat(messages(outrun)).hasSize(2);
        assertThat(desk.skipped(outage, ordered.id(), 50, null).items())
                .extracting(one -> one.inquiry().number() + one.reason())
                .containsExactlyInAnyOrder(outrun + "NEWER", closed + "OVER", parted + "UNLINKED");
        var page = desk.skipped(outage, ordered.id(), 2, null);
        assertThat(desk.skipped(outage, ordered.id(), 2, page.nextCursor()).items())
                .hasSize(1);
    }

    @Test
    void a_node_that_dies_half_way_leaves_the_rest_to_the_next() {
        for (int i = 0; i < 4; i++) {
            outages.asked("payment", "승인 대기 " + i, related);
        }
        outages.resolve(outage);
        var ordered = order();
        begin();

        // the node dies after the reply was written, before it was committed
        transactions.executeWithoutResult(transaction -> {
            var item = items.claim().orElseThrow();
            replies.spread(item.inquiry(), NewReply.reply(item.body(), item.basedOn()));
            items.sent(item, "1");
            transaction.setRollbackOnly();
        });
        assertThat(finished(ordered).sent()).isEqualTo(4);
        assertThat(desk.recipients(outage))
                .allSatisfy(one -> assertThat(messages(one.inquiry().number())).hasSize(2));
    }

    @Test
    void several_nodes_at_once_answer_each_once() throws Exception {
        for (int i = 0; i < 12; i++) {
            outages.asked("payment", "승인 대기 " + i, related);
        }
        outages.resolve(outage);
        var ordered = order();
        begin();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var node = (Callable<Boolean>) () -> {
                job.run();
                return true;
            };
            for (var done : threads.invokeAll(List.of(node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(finished(ordered).sent()).isEqualTo(12);
        assertThat(desk.recipients(outage))
                .allSatisfy(one -> assertThat(messages(one.inquiry().number())).hasSize(2));
    }

    @Test
    void it_can_be_stopped_before_anything_leaves_and_goes_with_the_end_that_is_taken_back() {
        var number = outages.asked("payment", "승인 대기입니다", related);
        var update = outages.resolve(outage);
        var ordered = order();
        assertThat(desk.stop(outage, ordered.id()).state()).isEqualTo(MassReply.State.STOPPED);
        assertThat(desk.stop(outage, ordered.id()).state()).isEqualTo(MassReply.State.STOPPED);

        var again = order();
        outages.takeBack(outage, update);
        assertThat(desk.one(outage, again.id()).state()).isEqualTo(MassReply.State.STOPPED);
        begin();
        job.run();

        assertThat(messages(number)).hasSize(1);
        assertThat(desk.skipped(outage, again.id(), 50, null).items())
                .extracting(SkippedInquiry::reason)
                .containsExactly(SkippedInquiry.Reason.STOPPED);
    }

    @Test
    void whoever_may_reply_no_more_sends_no_more() {
        outages.asked("payment", "승인 대기입니다", related);
        outages.resolve(outage);
        var ordered = order();
        begin();
        jdbc.sql("update people.staff set state = 'DISABLED' where id = ?")
                .param(as.id("lead").value())
                .update();
        try {
            job.run();
        } finally {
            jdbc.sql("update people.staff set state = 'ACTIVE' where id = ?")
                    .param(as.id("lead").value())
                    .update();
        }

        assertThat(desk.skipped(outage, ordered.id(), 50, null).items())
                .extracting(SkippedInquiry::reason)
                .containsExactly(SkippedInquiry.Reason.AUTHOR);
    }

    @Test
    void a_draft_of_ones_own_survives() {
        var number = outages.asked("payment", "승인 대기입니다", related);
        drafts.save(number, MessageKind.REPLY, "쓰다 만 답변", inquiries.one(number).lastMessage());
        outages.resolve(outage);
        order();
        begin();
        job.run();

        assertThat(messages(number)).hasSize(2);
        assertThat(drafts.find(number, MessageKind.REPLY)).isPresent();
    }

    @Test
    void nonsense_and_strangers_are_refused() {
        var number = outages.asked("payment", "승인 대기입니다", related);
        var foreign = outages.asked("account", "로그인이 안 됩니다", related);
        var to = desk.recipients(outage).stream()
                .map(one -> new MassReplyDraft.To(one.inquiry().number(), one.basedOn()))
                .toList();

        assertThatThrownBy(() -> desk.send(outage, new MassReplyDraft(BODY, to)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("response-open"));
        outages.resolve(outage);
        assertFault("recipients", new MassReplyDraft(BODY, List.of()));
        assertFault("body.ko", new MassReplyDraft(new LocalText(" ", null), to));
        assertFault("body.en", new MassReplyDraft(new LocalText("가", "x".repeat(20_001)), to));
        assertFault("recipients", new MassReplyDraft(BODY, List.of(new MassReplyDraft.To("990101-0001", "1"))));
        assertFault("recipients", new MassReplyDraft(BODY, List.of(new MassReplyDraft.To(number, "x"))));
        as.run("agent2", () -> {
            assertThat(desk.recipients(outage))
                    .extracting(one -> one.inquiry().number())
                    .containsExactly(number);
            assertFault("recipients", new MassReplyDraft(BODY, List.of(new MassReplyDraft.To(foreign, "1"))));
        });
        as.run(
                "publisher",
                () -> assertThatThrownBy(() -> desk.recipients(outage)).isInstanceOf(AccessDeniedException.class));
        desk.send(outage, new MassReplyDraft(BODY, to));
        assertThatThrownBy(() -> desk.send(outage, new MassReplyDraft(BODY, to)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("response-sending"));
        assertThatThrownBy(() -> desk.one(outage, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_sees_one_queue_neither_reads_nor_stops_nor_blocks_what_goes_to_another() {
        var foreign = outages.asked("account", "로그인이 안 됩니다", related);
        var own = outages.asked("payment", "승인 대기입니다", related);
        outages.resolve(outage);
        var hidden = order(foreign);

        as.signIn("agent2");
        assertThat(desk.of(outage)).isEmpty();
        assertThatThrownBy(() -> desk.one(outage, hidden.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.skipped(outage, hidden.id(), 50, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.stop(outage, hidden.id())).isInstanceOf(Refusal.class);
        var mine = order(own);
        assertThat(mine.stoppable()).isTrue();
        assertThat(desk.stop(outage, mine.id()).state()).isEqualTo(MassReply.State.STOPPED);

        as.signIn("lead");
        assertThat(desk.one(outage, hidden.id()).state()).isEqualTo(MassReply.State.SENDING);
        assertThat(desk.stop(outage, hidden.id()).state()).isEqualTo(MassReply.State.STOPPED);
    }

    @Test
    void of_a_reply_to_several_queues_each_reads_their_own_share() {
        outages.asked("account", "로그인이 안 됩니다", related);
        outages.asked("payment", "승인 대기입니다", related);
        outages.asked("payment", "역시 승인 대기입니다", related);
        outages.resolve(outage);
        var ordered = order();

        as.run("agent2", () -> {
            assertThat(desk.one(outage, ordered.id()).waiting()).isEqualTo(2);
            assertThat(desk.one(outage, ordered.id()).stoppable()).isFalse();
            assertThatThrownBy(() -> desk.stop(outage, ordered.id()))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.type()).isEqualTo("response-foreign"));
        });
        begin();

        assertThat(finished(ordered).sent()).isEqualTo(3);
        Awaitility.await().untilAsserted(() -> {
            job.run();
            assertThat(jdbc.sql("select bool_and(counted) from response.mass_reply")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
        assertThat(as.as("lead", () -> desk.one(outage, ordered.id())).sent()).isEqualTo(3);
        as.run("agent2", () -> assertThat(desk.one(outage, ordered.id()).sent()).isEqualTo(2));
    }

    @Test
    void what_failed_is_left_aside_for_a_while() {
        var number = outages.asked("payment", "승인 대기입니다", related);
        outages.resolve(outage);
        var ordered = order();
        transactions.executeWithoutResult(
                _ -> items.failed(new MassReplyItems.Item(ordered.id(), outage, as.id("lead"), number, "1", "", true)));
        begin();

        job.run();
        assertThat(desk.one(outage, ordered.id()).waiting()).isOne();

        jdbc.sql("update response.mass_reply_item set next_try_at = now()").update();
        assertThat(finished(ordered).sent()).isOne();
    }

    @Test
    void taking_the_end_back_waits_for_no_answer_that_is_on_its_way() throws Exception {
        outages.asked("payment", "승인 대기입니다", related);
        var update = outages.resolve(outage);
        var ordered = order();
        begin();

        transactions.executeWithoutResult(transaction -> {
            var item = items.claim().orElseThrow();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> outages.takeBack(outage, update)).get(8, java.util.concurrent.TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new AssertionError(late);
            }
            assertThat(item.inquiry()).isNotEmpty();
            transaction.setRollbackOnly();
        });
        job.run();

        assertThat(desk.one(outage, ordered.id()).state()).isEqualTo(MassReply.State.STOPPED);
        Awaitility.await()
                .untilAsserted(() -> assertThat(as.as("lead", () -> desk.one(outage, ordered.id()))
                                .waiting())
                        .isZero());
    }

    private void assertFault(String field, MassReplyDraft draft) {
        assertThatThrownBy(() -> desk.send(outage, draft))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .contains(field));
    }

    private MassReply order(String... only) {
        var to = desk.recipients(outage).stream()
                .filter(one ->
                        only.length == 0 || List.of(only).contains(one.inquiry().number()))
                .map(one -> new MassReplyDraft.To(one.inquiry().number(), one.basedOn()))
                .toList();
        return desk.send(outage, new MassReplyDraft(BODY, to));
    }

    /** The time to take it back is over. */
    private void begin() {
        jdbc.sql("update response.mass_reply set begins_at = now() - interval '1 second'")
                .update();
    }

    /** The program's own clock may have one in hand at this moment. */
    private MassReply finished(MassReply ordered) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as.as("lead", () -> {
                            job.run();
                            return desk.one(outage, ordered.id());
                        }),
                        reply -> reply.state() != MassReply.State.SENDING);
    }

    private List<InquiryMessage> messages(String number) {
        return inquiries.one(number).messages();
    }
}
