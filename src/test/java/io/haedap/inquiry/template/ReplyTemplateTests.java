package io.haedap.inquiry.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("lead")
class ReplyTemplateTests {

    @Autowired
    ReplyTemplateDesk desk;

    @Autowired
    ReplyTemplateBoard board;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard inquiries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void none_is_there() {
        jdbc.sql("delete from inquiry.reply_template").update();
    }

    @Test
    void what_it_leaves_open_is_filled_in_once_and_never_becomes_markdown() {
        var template = desk.add(draft(
                "환불",
                null,
                "{{customer}} 고객님, {{number}} ({{subject}}) {{category}} {{me}} {{company}} {{phone}} {{promised}}"));
        var inquiry = inquiries.one(asked("payment", "**굵게** [링크](https://evil.example) {{me}}"));

        var filled = board.filled(template.id(), inquiry);

        assertThat(filled)
                .contains(inquiry.number(), "감나루", "02-0000-0000", "결제")
                .contains("\\*\\*굵게\\*\\*", "\\[링크\\]", "\\{\\{me\\}\\}")
                .doesNotContain("남이레", "{{customer}}", "](https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{customer.email}}", "{{ customer }}", "{{7*7}}", "{{#if x}}", "{{", "a }} b"})
    void an_unknown_variable_is_refused_also_by_the_database(String body) {
        assertThatThrownBy(() -> desk.add(draft("이름", null, body)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::message)
                                .containsExactly("template-variable"));
        assertThatThrownBy(() -> jdbc.sql("insert into inquiry.reply_template (name_ko, body_ko) values ('x', :body)")
                        .param("body", body)
                        .update())
                .hasMessageContaining("inquiry_template_knows_its_variables");
    }

    @Test
    void every_agent_uses_those_of_their_queues_and_a_lead_alone_writes_them() {
        desk.add(draft("계정", "account", "계정 글"));
        desk.add(draft("결제", "payment", "결제 글"));
        desk.add(draft("모두", null, "모두의 글"));

        as.run("agent2", () -> {
            assertThat(board.all()).extracting(one -> one.draft().name().ko()).containsExactly("결제", "모두");
            assertThatThrownBy(() -> desk.add(draft("x", null, "x"))).isInstanceOf(AccessDeniedException.class);
        });
        as.run("editor", () -> assertThatThrownBy(board::all).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void what_is_typed_finds_it_best_first() {
        desk.add(draft("인사", null, "환불 이야기도 있는 글"));
        desk.add(draft("환불 기간", "payment", "3~5일"));
        desk.add(draft("환불 거절", "service", "다른 문의함"));
        var inquiry = inquiries.one(asked("payment", "환불"));

        assertThat(board.fitting(inquiry, "환불", 5))
                .extracting(one -> one.draft().name().ko())
                .containsExactly("환불 기간", "인사");
        assertThat(board.fitting(inquiry, "", 5)).hasSize(2);
    }

    @Test
    void a_name_is_taken_once_and_a_change_names_its_version() {
        var template = desk.add(draft("이름", null, "글"));

        assertThatThrownBy(() -> desk.add(draft("이름", null, "글"))).hasMessageContaining("reply-template-taken");
        assertThatThrownBy(() -> desk.add(draft("다른", "no-such", "글"))).hasMessageContaining("queue-unknown");
        desk.change(template.id(), template.version(), draft("이름", null, "고친 글"));
        assertThatThrownBy(() -> desk.remove(template.id(), template.version()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    private String asked(String category, String subject) {
        return counter.submit(new NewInquiry(
                        category, subject, "본문", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true))
                .number();
    }

    private static ReplyTemplate.Draft draft(String name, @Nullable String queue, String body) {
        return new ReplyTemplate.Draft(new LocalText(name, null), queue, null, new LocalText(body, null));
    }
}
