package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqAction;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.NewHandover;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.PreviewDesk;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.inquiry.SplitDesk;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class CitationTests {

    @Autowired
    CitationBoard board;

    @Autowired
    KnowledgeBoard knowledge;

    @Autowired
    Answered answered;

    @Autowired
    Faqs faqs;

    @Autowired
    FaqDesk desk;

    @Autowired
    FaqMergeDesk merging;

    @Autowired
    InquiryDesk work;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    PreviewDesk preview;

    @Autowired
    MergeDesk merges;

    @Autowired
    SplitDesk splits;

    @Autowired
    InquiryBoard inquiries;

    @Autowired
    InquiryCounter counter;

    @Autowired
    ReplyDesk replies;

    @Autowired
    As as;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private FaqDetails faq;

    @BeforeEach
    void an_entry_is_published() {
        jdbc.sql("delete from knowledge.citation").update();
        faq = faqs.published(Faqs.content("인용할 환불 안내", "환불은 사흘 뒤에 들어옵니다."));
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void a_link_is_cited_when_its_reply_leaves_and_once_however_often_it_stands_there() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.reply(number, "[환불 안내](%s)를 보십시오. 같은 글입니다: %s".formatted(faq.liveUrl(), faq.liveUrl()));

        assertThat(board.of(number)).isEmpty();
        assertThat(board.times(faq.id())).isEqualTo(new TimesCited(0, null));

        clock.forward(Duration.ofSeconds(15));

        var cited = board.of(number).getFirst();
        assertThat(board.of(number)).hasSize(1);
        assertThat(cited.entry().id()).isEqualTo(faq.id());
        assertThat(cited.citation().revision()).isEqualTo(faq.revision());
        assertThat(cited.citation().language()).isEqualTo(Language.KO);
        assertThat(cited.citation().by()).isEqualTo(as.id("agent2"));
        assertThat(board.times(faq.id()).times()).isOne();
        assertThat(board.inquiries(faq.id(), 50, null).items())
                .extracting(one -> one.inquiry().number())
                .containsExactly(number);
    }

    @Test
    void a_reply_that_is_taken_back_cites_nothing_and_cites_once_when_it_is_sent_again() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        var reply = answered.reply(number, "[환불 안내](" + faq.liveUrl() + ")");

        var back = unsend.takeBack(number, reply.id());
        clock.forward(Duration.ofMinutes(1));

        assertThat(board.of(number)).isEmpty();
        assertThat(rows(faq.id())).isZero();
        answered.sent(number, back.body());
        assertThat(board.of(number)).hasSize(1);
    }

    @Test
    void what_the_customer_stopped_cites_nothing() {
        var asked = answered.received("payment", "환불이 안 들어옵니다", "언제 들어오나요?", Language.KO);
        answered.reply(asked.number(), "[환불 안내](" + faq.liveUrl() + ")");

        counter.write(asked.followSecret(), "방금 들어왔습니다.");

        clock.forward(Duration.ofMinutes(1));
        assertThat(rows(faq.id())).isZero();
    }

    @Test
    void a_planned_reply_that_is_sent_sooner_cites_from_then_on() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        var leaves = clock.instant().plus(1, ChronoUnit.DAYS);
        var reply = replies.reply(
                number,
                NewReply.reply(faq.liveUrl(), inquiries.one(number).lastMessage())
                        .at(leaves));
        clock.forward(Duration.ofMinutes(1));
        assertThat(board.of(number)).isEmpty();

        unsend.sendNow(number, reply.id());
        clock.forward(Duration.ofSeconds(16));

        assertThat(board.of(number)).hasSize(1);
        assertThat(board.of(number).getFirst().citation().at()).isBefore(leaves);
    }

    @Test
    void text_taken_from_an_entry_carries_a_mark_that_customers_do_not_see() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        var entry = new KnownEntry(faq.id().toString(), Language.KO, "인용할 환불 안내", faq.liveUrl());

        answered.sent(number, "안녕하세요.\n\n" + knowledge.quoted(entry) + "\n\n고맙습니다.");

        assertThat(board.of(number)).hasSize(1);
        var sent = inquiries.one(number).messages().getLast().body();
        assertThat(sent).contains("[FAQ " + faq.id() + "]: /faq/" + faq.id());
        assertThat(Markdown.html(sent)).doesNotContain("FAQ");
        assertThat(letter(number)).contains("환불은 사흘 뒤에 들어옵니다.");
    }

    @Test
    void an_entry_for_colleagues_is_cited_by_the_mark_of_its_text() {
        var internal = faqs.published(internal());
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");

        answered.sent(number, knowledge.quoted(new KnownEntry(internal.id().toString(), Language.KO, "x", null)));

        assertThat(board.times(internal.id()).times()).isOne();
    }

    @Test
    void links_that_lead_to_no_live_entry_of_ours_cite_nothing() {
        var draft = faqs.draft(Faqs.content("아직 쓰는 글", "초안입니다."));
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");

        answered.sent(
                number,
                Stream.of(
                                "https://elsewhere.example/faq/" + faq.id(),
                                "http://localhost:8080/faq/" + draft.id(),
                                "http://localhost:8080/faq/999999999",
                                "http://localhost:8080/faq/c/payment",
                                "`http://localhost:8080/faq/" + faq.id() + "`",
                                "![그림](/faq/" + faq.id() + ")")
                        .reduce("", (all, one) -> all + "\n\n- " + one));

        assertThat(board.of(number)).isEmpty();
    }

    @Test
    void entries_that_customers_cannot_open_are_warned_of_before_sending() {
        var draft = faqs.draft(Faqs.content("아직 쓰는 글", "초안입니다."));
        var internal = faqs.published(internal());
        var gone = faqs.published(Faqs.content("내려갈 글", "곧 내립니다."));
        as.run("reviewer", () -> desk.take(gone.id(), FaqAction.ARCHIVE, gone.revision(), null, null));
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");

        assertThat(preview.warnings(number, "%s /faq/%s [x](/faq/%s)".formatted(faq.liveUrl(), draft.id(), faq.id())))
                .isEmpty();
        assertThat(preview.warnings(number, "본문\n\n[FAQ %s]: /faq/%s".formatted(internal.id(), internal.id())))
                .isEmpty();
        assertThat(preview.warnings(
                        number,
                        "[a](/faq/%s) [b](/faq/%s)\n\n[FAQ %s]: /faq/%s"
                                .formatted(draft.id(), internal.id(), gone.id(), gone.id())))
                .extracting(ReplyWarning::kind, ReplyWarning::found)
                .containsExactly(
                        tuple(ReplyWarning.Kind.ENTRY, "FAQ " + draft.id()),
                        tuple(ReplyWarning.Kind.ENTRY, "FAQ " + internal.id()),
                        tuple(ReplyWarning.Kind.ENTRY, "FAQ " + gone.id()));
    }

    @Test
    void a_link_to_an_entry_that_was_merged_cites_what_it_became() {
        var old = faqs.published(Faqs.content("옛 환불 안내", "옛 글입니다."));
        answered.sent(answered.asked("환불", "언제 들어오나요?"), String.valueOf(old.liveUrl()));
        as.run("admin", () -> merging.merge(old.id(), old.revision(), faq.id()));
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");

        answered.sent(number, "http://localhost:8080/en/faq/" + old.id() + "-old");

        assertThat(board.of(number).getFirst().entry().id()).isEqualTo(faq.id());
        assertThat(board.of(number).getFirst().citation().language()).isEqualTo(Language.EN);
        assertThat(board.times(faq.id()).times()).isEqualTo(2);
        assertThat(board.inquiries(faq.id(), 50, null).items()).hasSize(2);
    }

    @Test
    void what_was_merged_counts_for_what_it_became() {
        var old = faqs.published(Faqs.content("옛 환불 안내", "옛 글입니다."));
        var before = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.sent(before, old.liveUrl());
        as.run("admin", () -> merging.merge(old.id(), old.revision(), faq.id()));
        var after = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.sent(after, faq.liveUrl());

        assertThat(board.times(faq.id()).times()).isEqualTo(2);
        assertThat(board.inquiries(faq.id(), 50, null).items())
                .extracting(one -> one.inquiry().number())
                .containsExactly(after, before);
        for (var category : new String[] {null, "payment"}) {
            assertThat(board.most(30, category, 50, null).items())
                    .extracting(one -> one.entry().id(), OftenCited::times)
                    .containsExactly(tuple(faq.id(), 2L));
        }
    }

    @Test
    void inquiries_are_listed_in_the_queue_where_they_lie_now() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.sent(number, faq.liveUrl());
        as.run("lead", () -> {
            work.reopen(number, null);
            handovers.handOver(number, new NewHandover("account", null, "계정 문의입니다."));
        });

        assertThat(board.inquiries(faq.id(), 50, null).items()).isEmpty();
        as.run(
                "agent1",
                () -> assertThat(board.inquiries(faq.id(), 50, null).items())
                        .extracting(one -> one.inquiry().number())
                        .containsExactly(number));
    }

    @Test
    void an_archived_entry_keeps_its_citations() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.sent(number, faq.liveUrl());

        as.run("reviewer", () -> desk.take(faq.id(), FaqAction.ARCHIVE, faq.revision(), null, null));

        assertThat(board.of(number).getFirst().entry().liveRevision()).isNull();
        assertThat(board.most(30, "payment", 50, null).items())
                .extracting(one -> one.entry().id())
                .contains(faq.id());
    }

    @Test
    void merging_and_splitting_keep_citations_with_their_messages() {
        var asked = answered.received("payment", "환불이 안 들어옵니다", "언제 들어오나요?", Language.KO);
        var first = asked.number();
        var cited = answered.sent(first, faq.liveUrl());
        var second = answered.asked("환불을 다시 묻습니다", "아직 안 들어왔어요.");

        merges.merge(second, List.of(first), false);
        assertThat(board.of(List.of(cited))).hasSize(1);
        assertThat(board.inquiries(faq.id(), 50, null).items()).hasSize(1);
        merges.unmerge(first);
        assertThat(board.of(first)).hasSize(1);

        counter.write(asked.followSecret(), "영수증도 주세요.");
        var last = inquiries.one(first).lastMessage();
        var made = splits.split(first, List.of(String.valueOf(cited), last), "영수증을 받고 싶습니다");
        assertThat(board.of(first)).isEmpty();
        assertThat(board.of(made)).hasSize(1);
    }

    @Test
    void the_most_cited_come_first_with_what_was_before_and_page_by_key() {
        var other = faqs.published(Faqs.content("영수증 안내", "영수증은 메일로 갑니다."));
        var number = answered.asked("환불과 영수증", "둘 다 알려 주세요.");
        answered.sent(number, faq.liveUrl());
        jdbc.sql("update knowledge.citation set cited_at = cited_at - interval '40 days'")
                .update();
        answered.sent(number, faq.liveUrl());
        answered.sent(number, faq.liveUrl() + " " + other.liveUrl());

        var first = board.most(30, null, 1, null);
        var second = board.most(30, null, 1, first.nextCursor());

        assertThat(first.items().getFirst().entry().id()).isEqualTo(faq.id());
        assertThat(first.items().getFirst().times()).isEqualTo(2);
        assertThat(first.items().getFirst().before()).isOne();
        assertThat(second.items().getFirst().entry().id()).isEqualTo(other.id());
        assertThat(second.nextCursor()).isNull();
        assertThat(board.most(30, "account", 50, null).items()).isEmpty();
        as.within(
                "editor",
                Set.of("account"),
                () -> assertThat(board.most(30, null, 50, null).items()).isEmpty());
        assertThatThrownBy(() -> board.most(0, null, 50, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void inquiries_are_shown_to_those_alone_who_may_read_them() {
        var number = answered.asked("환불이 안 들어옵니다", "언제 들어오나요?");
        answered.sent(number, faq.liveUrl());

        as.run("agent1", () -> {
            assertThat(board.inquiries(faq.id(), 50, null).items()).isEmpty();
            assertThatThrownBy(() -> board.of(number)).isInstanceOf(Refusal.class);
        });
        as.run("editor", () -> {
            assertThat(board.times(faq.id()).times()).isOne();
            assertThatThrownBy(() -> board.inquiries(faq.id(), 50, null)).isInstanceOf(AccessDeniedException.class);
        });
    }

    private static FaqContent internal() {
        var content = Faqs.content("직원용 환불 절차", "먼저 승인 번호를 확인합니다.");
        return new FaqContent("payment", FaqVisibility.STAFF, content.translations(), List.of(), null, null);
    }

    private int rows(FaqId entry) {
        return jdbc.sql("select count(*) from knowledge.citation where entry = :entry")
                .param("entry", entry.value())
                .query(Integer.class)
                .single();
    }

    private String letter(String number) {
        return jdbc.sql("select body from mail.letter where about = :about order by id desc limit 1")
                .param("about", "inquiry:" + number)
                .query(String.class)
                .single();
    }
}
