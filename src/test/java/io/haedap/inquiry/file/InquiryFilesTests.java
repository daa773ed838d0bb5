package io.haedap.inquiry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentReader;
import io.haedap.attachment.Samples;
import io.haedap.attachment.VisitorFiles;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.FollowedFiles;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class InquiryFilesTests {

    private static final String FORM = "a-form-of-a-customer-1234";

    @Autowired
    VisitorFiles visitors;

    @Autowired
    AttachmentDesk uploads;

    @Autowired
    AttachmentReader reader;

    @Autowired
    InquiryCounter counter;

    @Autowired
    IntakeDesk intake;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    DraftFileDesk draftFiles;

    @Autowired
    FollowedFiles followed;

    @Autowired
    MessageFiles files;

    @Autowired
    FilePurge purge;

    @Autowired
    Faqs faqs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    As as;

    @AfterEach
    void back_to_now() {
        clock.reset();
        jdbc.sql(
                        "delete from attachment.file where uploaded_by like 'visitor:%' and id not in (select file from inquiry.message_file)")
                .update();
    }

    @Test
    void a_customers_file_is_opened_by_agents_of_its_queue_alone_and_that_is_recorded() {
        var receipt = sent(FORM, picture(FORM));
        var file = as.as("agent2", () -> board.one(receipt.number()))
                .messages()
                .getFirst()
                .attachments()
                .getFirst();
        var before = readings(receipt);

        assertThat(file.name()).isEqualTo("화면.png");
        assertThat(as.as("agent2", () -> reader.open(file.id(), null))).isPresent();
        assertThat(readings(receipt)).isEqualTo(before + 1);
        assertThat(as.as("agent1", () -> reader.open(file.id(), null))).isEmpty();
        assertThat(as.as("editor", () -> reader.open(file.id(), null))).isEmpty();
        assertThat(reader.open(file.id(), null)).isEmpty();
        assertThat(readings(receipt)).isEqualTo(before + 1);
        refused(Refusal.Kind.NOT_FOUND, () -> as.as("agent1", () -> reader.one(file.id())));
    }

    @Test
    void no_text_makes_a_customers_file_public() {
        var receipt = sent(FORM, picture(FORM));
        var file = file(receipt);

        faqs.published(Faqs.content("남의 그림", "![x](" + file.url() + ")"));

        assertThat(reader.open(file.id(), null)).isEmpty();
        assertThat(as.as("editor", () -> reader.open(file.id(), null))).isEmpty();
    }

    @Test
    void the_customer_opens_it_by_the_follow_key_and_nobody_elses() {
        var receipt = sent(FORM, picture(FORM));
        var other = sent("another-form-of-somebody", picture("another-form-of-somebody"));

        assertThat(followed.open(receipt.followSecret(), file(receipt).id())).isPresent();
        assertThat(followed.open(receipt.followSecret(), file(other).id())).isEmpty();
        assertThat(followed.open(receipt.followSecret(), AttachmentId.of("a".repeat(26))))
                .isEmpty();
    }

    @Test
    void unknown_foreign_and_used_files_are_refused_alike() {
        var own = as.as("agent2", () -> upload("a.png"));
        var foreign = as.as("lead", () -> upload("a.png"));

        as.run(
                "agent2",
                () -> intake.takeDown(asked().with(intake.files(List.of(own.id().toString())))));

        for (var id : List.of(own.id().toString(), foreign.id().toString(), "a".repeat(26), "../../etc/passwd", "")) {
            assertThatThrownBy(() -> as.as("agent2", () -> intake.takeDown(asked().with(intake.files(List.of(id))))))
                    .as(id)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.faults())
                                    .singleElement()
                                    .isEqualTo(Refusal.Fault.of("attachmentIds", "files-unknown")));
        }
        var twice = own.id().toString();
        fault(
                "files-unknown",
                () -> as.as("agent2", () -> intake.takeDown(asked().with(intake.files(List.of(twice, twice))))));
    }

    @Test
    void five_files_go_with_a_message_and_not_more() {
        var six = as.as(
                "agent2",
                () -> IntStream.range(0, 6)
                        .mapToObj(i -> upload(i + ".png").id().toString())
                        .toList());

        fault("files-many", () -> as.as("agent2", () -> intake.takeDown(asked().with(intake.files(six)))));
        assertThat(as.as("agent2", () -> intake.takeDown(asked().with(intake.files(six.subList(0, 5))))))
                .isNotNull();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into inquiry.message_file (file, message, position)
                        select repeat('b', 26), max(message), 6 from inquiry.message_file
                        """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("message_file_count");
    }

    @Test
    void all_together_may_not_be_too_much() {
        var two = List.of(picture(FORM), picture(FORM));
        jdbc.sql("update attachment.file set size = 13 * 1024 * 1024 where id = any (:ids)")
                .param("ids", two.stream().map(file -> file.id().value()).toArray(String[]::new))
                .update();

        fault("files-together", () -> sent(FORM, two.toArray(Attachment[]::new)));
    }

    @Test
    void what_an_agent_attaches_waits_in_the_draft_and_goes_with_the_reply() {
        var receipt = sent(FORM);
        var number = receipt.number();
        as.run("agent2", () -> {
            var file = upload("답변.pdf", Samples.pdf());
            draftFiles.add(number, "REPLY", file.id());
            assertThat(draftFiles.of(number, "REPLY"))
                    .extracting(MessageFile::name)
                    .containsExactly("답변.pdf");
            assertThat(draftFiles.of(number, "NOTE")).isEmpty();
            var last = board.one(number).lastMessage();
            replies.reply(
                    number,
                    new NewReply(
                            "붙입니다",
                            last,
                            MessageKind.REPLY,
                            NewReply.Then.ANSWERED,
                            List.of(file.id().toString())));
            assertThat(draftFiles.of(number, "REPLY")).isEmpty();
        });

        assertThat(counter.follow(receipt.followSecret()).messages()).hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        var reply = counter.follow(receipt.followSecret()).messages().getLast();
        assertThat(reply.files()).extracting(MessageFile::name).containsExactly("답변.pdf");
        assertThat(followed.open(
                        receipt.followSecret(), reply.files().getFirst().id()))
                .isPresent();
    }

    @Test
    void a_colleagues_draft_and_another_queue_are_not_touched() {
        var number = sent(FORM).number();
        var file = as.as("agent2", () -> upload("a.png"));
        as.run("agent2", () -> draftFiles.add(number, "NOTE", file.id()));

        assertThat(as.as("lead", () -> draftFiles.of(number, "NOTE"))).isEmpty();
        refused(Refusal.Kind.NOT_FOUND, () -> as.run("lead", () -> draftFiles.remove(number, "NOTE", file.id())));
        refused(Refusal.Kind.NOT_FOUND, () -> as.as("agent1", () -> draftFiles.of(number, "NOTE")));
        fault("files-unknown", () -> as.as("lead", () -> draftFiles.add(number, "NOTE", file.id())));
        as.run("agent2", () -> draftFiles.remove(number, "NOTE", file.id()));
        refused(Refusal.Kind.NOT_FOUND, () -> as.as("agent2", () -> reader.one(file.id())));
    }

    @Test
    void customers_never_see_what_goes_with_a_note() {
        var receipt = sent(FORM);
        var file = as.as("agent2", () -> upload("내부.png"));
        as.run(
                "agent2",
                () -> replies.reply(
                        receipt.number(),
                        new NewReply(
                                "메모",
                                null,
                                MessageKind.NOTE,
                                NewReply.Then.ANSWERED,
                                List.of(file.id().toString()))));

        assertThat(as.as("agent2", () -> reader.open(file.id(), null))).isPresent();
        assertThat(followed.open(receipt.followSecret(), file.id())).isEmpty();
        assertThat(counter.follow(receipt.followSecret()).messages())
                .allSatisfy(message -> assertThat(message.files()).isEmpty());
    }

    @Test
    void what_is_taken_back_before_it_was_sent_is_in_the_draft_again() {
        var number = sent(FORM).number();
        as.run("agent2", () -> {
            var file = upload("a.png");
            var note = replies.reply(
                    number,
                    new NewReply(
                            "메모",
                            null,
                            MessageKind.NOTE,
                            NewReply.Then.ANSWERED,
                            List.of(file.id().toString())));
            transactions.executeWithoutResult(_ -> files.backIntoDraft(Long.parseLong(note.id())));
            assertThat(draftFiles.of(number, "NOTE"))
                    .extracting(MessageFile::id)
                    .containsExactly(file.id());
        });
    }

    @Test
    void of_two_files_at_once_that_are_too_much_together_one_is_refused() throws Exception {
        var most = 60L * 1024 * 1024;
        var file = picture("a-form-of-two-tabs-5678");
        jdbc.sql("update attachment.file set size = :size where id = :id")
                .param("size", most - file.size() - file.size() / 2)
                .param("id", file.id().value())
                .update();

        var taken = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                two.submit(() -> {
                    try {
                        picture("a-form-of-two-tabs-5678");
                        taken.incrementAndGet();
                    } catch (Refusal no) {
                        refused.incrementAndGet();
                    }
                });
            }
        }

        assertThat(taken).hasValue(1);
        assertThat(refused).hasValue(1);
    }

    @Test
    void destroying_an_inquirys_files_leaves_no_byte() {
        var receipt = sent(FORM, picture(FORM));
        var file = file(receipt);
        var inquiry = jdbc.sql("select id from inquiry.inquiry where number = :number")
                .param("number", receipt.number())
                .query(Long.class)
                .single();

        transactions.executeWithoutResult(_ -> files.destroyOf(inquiry));

        assertThat(as.as("agent2", () -> reader.open(file.id(), null))).isEmpty();
        assertThat(rows(file)).isZero();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'attachment.destroyed' and subject = :it")
                        .param("it", "attachment:" + file.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void files_go_three_years_after_their_inquiry_was_closed() {
        var receipt = sent(FORM, picture(FORM));
        var file = file(receipt);
        counter.withdraw(receipt.followSecret());

        purge.purge();
        assertThat(rows(file)).isOne();
        clock.forward(Duration.ofDays(3 * 366));
        purge.purge();
        assertThat(rows(file)).isZero();
    }

    @Test
    void visitors_send_no_more_than_a_days_allowance_and_drop_only_their_own() {
        var file = picture(FORM);

        refused(Refusal.Kind.NOT_FOUND, () -> visitors.drop("another-form-of-somebody", file.id()));
        jdbc.sql("update attachment.file set size = 60 * 1024 * 1024 where id = :id")
                .param("id", file.id().value())
                .update();
        assertThatThrownBy(() -> picture(FORM))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("attachment-allowance"));
        visitors.drop(FORM, file.id());
        assertThat(visitors.waiting(FORM)).isEmpty();
    }

    private Receipt sent(String form, Attachment... with) {
        return counter.submit(asked().with(SentFiles.ofVisitor(
                form, List.of(with).stream().map(Attachment::id).toList())));
    }

    private static NewInquiry asked() {
        return new NewInquiry(
                "payment", "파일이 있는 문의", "봐 주세요", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true);
    }

    private Attachment picture(String form) {
        return visitors.add(form, "화면.png", new ByteArrayInputStream(Samples.png(20, 10)));
    }

    private Attachment upload(String name) {
        return upload(name, Samples.png(4, 4));
    }

    private Attachment upload(String name, byte[] bytes) {
        return uploads.add(name, new ByteArrayInputStream(bytes));
    }

    private MessageFile file(Receipt receipt) {
        return counter.follow(receipt.followSecret())
                .messages()
                .getFirst()
                .files()
                .getFirst();
    }

    private int rows(MessageFile file) {
        return jdbc.sql("select count(*) from attachment.file where id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single();
    }

    private int readings(Receipt receipt) {
        return jdbc.sql("""
                        select count(*)
                          from audit.entry
                         where action = 'personal-data.read' and subject = :subject and facts ->> 'what' like 'attachment:%'
                        """)
                .param("subject", "inquiry:" + receipt.number())
                .query(Integer.class)
                .single();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(kind));
    }

    private static void fault(String message, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::message)
                                .containsExactly(message));
    }
}
