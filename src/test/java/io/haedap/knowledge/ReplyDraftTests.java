package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqStatus;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class ReplyDraftTests {

    private static final String LETTER = """
        안녕하세요, 남이레 고객님.

        이레님이 010 0000 1520으로 알려 주신 대로 ire.nam@example.com 계정의 환불을 접수했습니다.
        다른 분(010-1234-5678, other@example.org)께는 보내지 않습니다. 계좌 110-234-567890으로 들어갑니다.

        1. 앱에서 **환불**을 누릅니다.
        2. 사흘을 기다립니다. 상담은 1588-0000입니다.

        [FAQ 7]: /faq/7

        감사합니다.
        """;

    @Autowired
    ReplyDraftDesk desk;

    @Autowired
    ReplyDraftBoard board;

    @Autowired
    Answered answered;

    @Autowired
    FaqBoard faqs;

    @Autowired
    FaqDesk editing;

    @Autowired
    ReplyDesk replies;

    @Autowired
    InquiryCounter counter;

    @Autowired
    MergeDesk merges;

    @Autowired
    CurrentStaff staff;

    @Autowired
    As as;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void a_reply_becomes_a_draft_without_what_is_anybodys_own() {
        var number = answered.asked("남이레인데 환불이 안 됩니다", "안녕하세요. 남이레입니다.\n01000001520으로 전화 주세요. 별표*는 그대로.");
        var made = desk.make(number, answered.sent(number, LETTER));

        var faq = faqs.one(made.entry().id());
        assertThat(faq.status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(faq.liveRevision()).isNull();
        assertThat(faq.content().categorySlug()).isEqualTo("payment");
        var text = faq.content().translations().ko();
        assertThat(text.title()).isEqualTo("[이름]인데 환불이 안 됩니다");
        assertThat(text.body()).isEqualTo("""
            ## 증상

            [이름]입니다.
            [전화번호]으로 전화 주세요. 별표\\*는 그대로.

            ## 해결 방법

            [이름]님이 [전화번호]으로 알려 주신 대로 [메일 주소] 계정의 환불을 접수했습니다.
            다른 분([전화번호], [메일 주소])께는 보내지 않습니다. 계좌 [번호]으로 들어갑니다.

            1. 앱에서 **환불**을 누릅니다.
            2. 사흘을 기다립니다. 상담은 1588-0000입니다.\
            """);
        assertThat(made.removed())
                .containsEntry(OwnKind.NAME, 3)
                .containsEntry(OwnKind.PHONE, 3)
                .containsEntry(OwnKind.MAIL, 2)
                .containsEntry(OwnKind.NUMBER, 1);
        assertThat(made.isNew()).isTrue();
        assertThat(audited("faq:" + faq.id())).contains("faq.drafted-from-reply");
    }

    @Test
    void doing_it_twice_leads_to_the_same_draft_also_at_the_same_time() throws Exception {
        var number = answered.asked("환불이 안 됩니다", "도와주세요.");
        var reply = answered.sent(number, "환불은 사흘 걸립니다.");
        Callable<MadeDraft> making = () -> as.as("agent2", () -> desk.make(number, reply));
        List<MadeDraft> made;
        try (var threads = Executors.newFixedThreadPool(2)) {
            made = threads.invokeAll(List.of(making, making)).stream()
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        }

        assertThat(made).extracting(MadeDraft::isNew).containsExactlyInAnyOrder(true, false);
        assertThat(made)
                .extracting(one -> one.entry().id())
                .containsOnly(made.getFirst().entry().id());
        assertThat(board.of(List.of(reply))).containsOnlyKeys(reply);
        assertThat(board.origin(made.getFirst().entry().id()))
                .hasValueSatisfying(origin -> assertThat(origin.inquiry()).isEqualTo(number));
    }

    @Test
    void an_english_reply_waits_for_its_korean() {
        var number = answered.asked("payment", "Refund is missing", "Hello,\nwhere is it?", Language.EN);
        var made = desk.make(number, answered.sent(number, "Hello,\n\nRefunds take three days.\n\nKind regards,"));

        var content = faqs.one(made.entry().id()).content();
        assertThat(content.held()).isEqualTo(Language.KO);
        var english = content.translations().in(Language.EN);
        assertThat(english.title()).isEqualTo("Refund is missing");
        assertThat(english.body()).isEqualTo("""
            ## Symptom

            where is it?

            ## What to do

            Refunds take three days.\
            """);
    }

    @Test
    void what_has_not_left_or_is_no_reply_becomes_nothing() {
        var number = answered.asked("환불이 안 됩니다", "도와주세요.");
        var note = Long.parseLong(replies.reply(number, NewReply.note("메모입니다.")).id());
        var waiting = Long.parseLong(answered.reply(number, "환불은 사흘 걸립니다.").id());
        var other = answered.asked("영수증", "주세요.");

        assertThatThrownBy(() -> desk.make(number, waiting))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("knowledge-reply-waiting"));
        assertThatThrownBy(() -> desk.make(number, note)).isInstanceOf(Refusal.class);
        clock.forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> desk.make(other, waiting)).isInstanceOf(Refusal.class);
        as.run(
                "agent1",
                () -> assertThatThrownBy(() -> desk.make(number, waiting)).isInstanceOf(Refusal.class));
    }

    @Test
    void who_may_not_propose_makes_none_and_editors_do_not_see_the_inquiry() {
        var number = answered.asked("환불이 안 됩니다", "도와주세요.");
        var reply = answered.sent(number, "환불은 사흘 걸립니다.");
        as.with(
                "agent2",
                Set.of(Rights.INQUIRY_READ, Rights.INQUIRY_ANSWER, Rights.FAQ_READ),
                () -> assertThatThrownBy(() -> desk.make(number, reply)).isInstanceOf(AccessDeniedException.class));

        var made = desk.make(number, reply);

        as.run("editor", () -> {
            var origin = board.origin(made.entry().id()).orElseThrow();
            assertThat(origin.inquiry()).isNull();
            assertThat(origin.reply()).isNull();
            var faq = faqs.one(made.entry().id());
            editing.submit(faq.id(), faq.revision());
        });
        assertThatThrownBy(() -> editing.submit(made.entry().id(), 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_who_is_bound_to_the_inquiry_is_named() {
        var number = answered.asked("환불이 안 됩니다", "도와주세요.");
        var others = counter.submit(new NewInquiry(
                        "payment",
                        "저도요",
                        "도와주세요.",
                        Language.KO,
                        Channel.WEB,
                        "이영희",
                        "yh.lee@example.com",
                        "031-000-152",
                        true))
                .number();
        as.run("lead", () -> replies.reply(number, NewReply.note("메모입니다.")));
        answered.sent(others, "보고 있습니다.");
        merges.merge(number, List.of(others), true);
        var colleague = as.as("lead", staff::name);

        var made = desk.make(number, answered.sent(number, "이영희님과 남이레님, " + colleague + " 직원이 처리했습니다."));

        assertThat(faqs.one(made.entry().id()).content().translations().ko().body())
                .endsWith("[이름]님과 [이름]님, [이름] 직원이 처리했습니다.");
    }

    @Test
    void what_was_quoted_or_lies_on_the_cut_is_not_in_the_draft() {
        var number = answered.asked(
                "환불 문의", "가".repeat(795) + " 01012345678\n\n-----Original Message-----\nFrom: 박영희 과장\n박영희입니다.");

        var made = desk.make(number, answered.sent(number, "환불은 사흘 걸립니다."));

        assertThat(faqs.one(made.entry().id()).content().translations().ko().body())
                .doesNotContain("010", "박영희")
                .contains("가 [전화번호]");
    }

    @Test
    void whose_categories_do_not_cover_the_inquiry_is_told_so() {
        var number = answered.asked("환불이 안 됩니다", "도와주세요.");
        var reply = answered.sent(number, "환불은 사흘 걸립니다.");

        as.within(
                "agent2",
                Set.of("account"),
                () -> assertThatThrownBy(() -> desk.make(number, reply))
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.type()).isEqualTo("knowledge-draft-category")));
    }

    private List<String> audited(String subject) {
        return jdbc.sql("select action from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
