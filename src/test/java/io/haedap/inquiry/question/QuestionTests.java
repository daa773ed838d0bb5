package io.haedap.inquiry.question;

import static io.haedap.inquiry.question.Forms.after;
import static io.haedap.inquiry.question.Forms.ask;
import static io.haedap.inquiry.question.Forms.choice;
import static io.haedap.inquiry.question.Forms.code;
import static io.haedap.inquiry.question.Forms.optional;
import static io.haedap.inquiry.question.Forms.required;
import static io.haedap.inquiry.question.Forms.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.category.CategoryDesk;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffSearch;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("admin")
class QuestionTests {

    @Autowired
    QuestionDesk desk;

    @Autowired
    CategoryDesk categories;

    @Autowired
    QuestionReader reader;

    @Autowired
    AnswerDesk answers;

    @Autowired
    AnswerIntake intake;

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    StaffSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void nothing_is_asked() {
        as.run("admin", () -> Forms.askNothing(desk, "payment"));
    }

    @Test
    void the_categories_of_the_migration_ask_nothing() {
        for (var category : List.of("account", "payment", "service")) {
            assertThat(reader.of(category).questions()).isEmpty();
            assertThat(reader.of(category).identity()).isFalse();
        }
        assertThat(faults("payment", Map.of("order", "1"))).containsExactly("fields fields-unknown");
    }

    @Test
    void answers_are_kept_as_they_were_asked_and_masked_where_they_are_personal() {
        ask(
                desk,
                "payment",
                code("order", "AA-99999999"),
                required("amount", QuestionKind.AMOUNT),
                choice("why", QuestionKind.CHOICES, "twice", "late", "other"));

        var number = asked(Map.of("order", " KR-20261123 ", "amount", "１２,０００원", "why", List.of("late", "twice")));
        ask(desk, "payment", optional("amount", QuestionKind.TEXT));

        var given = board.one(number).particulars().answers();
        assertThat(given).extracting(GivenAnswer::slug).containsExactly("order", "amount", "why");
        assertThat(given.get(0).masked()).isTrue();
        assertThat(given.get(0).shown().ko()).startsWith("KR").endsWith("23").doesNotContain("2026");
        assertThat(given.get(0).label().en()).isEqualTo("Order number");
        assertThat(given.get(1).given()).containsExactly("12000");
        assertThat(given.get(1).shown().ko()).isEqualTo("₩12,000");
        assertThat(given.get(2).given()).containsExactly("twice", "late");
        assertThat(given.get(2).shown().ko()).isEqualTo("보기 twice, 보기 late");
        assertThat(answers.reveal(number, "order", "주문 확인").shown().ko()).isEqualTo("KR-20261123");
        assertThatThrownBy(() -> answers.reveal(number, "order", " ")).isInstanceOf(Refusal.class);
        as.run(
                "agent2",
                () -> assertThatThrownBy(() -> answers.reveal(number, "order", "주문 확인"))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void answers_are_kept_by_the_form_they_were_checked_by() {
        ask(desk, "payment", required("order", QuestionKind.TEXT), optional("place", QuestionKind.TEXT));
        var number = asked(Map.of("order", "먼저"));
        jdbc.sql("delete from inquiry.answer where inquiry = (select id from inquiry.inquiry where number = ?)")
                .param(number)
                .update();
        var faults = new Faults();
        var read = intake.check(faults, "payment", Filled.of(Map.of("order", "HD-1", "place", "서울")), Channel.WEB);
        assertThat(faults.isEmpty()).isTrue();

        // somebody saves another form at this very moment
        ask(desk, "payment", required("order", QuestionKind.NUMBER));
        intake.keep(
                jdbc.sql("select id from inquiry.inquiry where number = ?")
                        .param(number)
                        .query(Long.class)
                        .single(),
                read);

        assertThat(board.one(number).particulars().answers())
                .extracting(answer -> answer.slug() + "=" + answer.shown().ko())
                .containsExactly("order=HD-1", "place=서울");
        assertThat(read.said()).containsExactly("order=HD-1", "place=서울");
    }

    @Test
    void an_unknown_category_is_refused_as_such_whatever_was_answered() {
        assertThat(faults("nowhere", Map.of("order", "1"))).containsExactly("categorySlug category-unknown");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        ask(
                desk,
                "payment",
                required("amount", QuestionKind.AMOUNT),
                within(required("day", QuestionKind.DATE), "2026-01-01", "today"),
                within(required("count", QuestionKind.NUMBER), "-5", "2.5"),
                choice("why", QuestionKind.CHOICE, "twice", "late"),
                within(choice("many", QuestionKind.CHOICES, "a", "b", "c"), "1", "2"),
                code("order", "9{4}"),
                within(required("text", QuestionKind.TEXT), "5", "10"));

        var typed = new java.util.LinkedHashMap<String, Object>();
        typed.put("amount", "열두 냥");
        typed.put("day", "2026-13-40");
        typed.put("count", "2.6");
        typed.put("why", "because");
        typed.put("many", List.of("a", "b", "c"));
        typed.put("order", "12345");
        typed.put("text", "짧다");
        typed.put("besides", "x".repeat(100_000));
        typed.put("<script>", "1");

        assertThat(faults("payment", typed))
                .containsExactlyInAnyOrder(
                        "fields.amount field-amount",
                        "fields.day field-date",
                        "fields.count field-most",
                        "fields.why field-choice",
                        "fields.many field-many",
                        "fields.order field-code",
                        "fields.text field-short",
                        "fields.besides field-unknown",
                        "fields.?script? field-unknown");
        assertThat(faults("payment", Map.of())).hasSize(7).allMatch(fault -> fault.endsWith(" required"));
    }

    @Test
    void answers_of_another_kind_are_refused_and_huge_ones_end() {
        ask(
                desk,
                "payment",
                optional("text", QuestionKind.TEXT),
                optional("amount", QuestionKind.AMOUNT),
                optional("yes", QuestionKind.YES_NO),
                optional("long", QuestionKind.LONG_TEXT));

        assertThat(faults("payment", Map.of("text", 5, "amount", true, "yes", 1, "long", Map.of("a", 1))))
                .containsExactlyInAnyOrder(
                        "fields.text field-form",
                        "fields.amount field-form",
                        "fields.yes field-form",
                        "fields.long field-form");
        assertThat(faults(
                        "payment",
                        Map.of("text", List.of("a", "b"), "amount", new java.math.BigDecimal("1e999999999"))))
                .containsExactlyInAnyOrder("fields.text field-form", "fields.amount field-amount");
        assertThat(faults(
                        "payment",
                        Map.of("text", "가".repeat(501), "long", "나".repeat(2_001), "amount", "9".repeat(40_000))))
                .containsExactlyInAnyOrder(
                        "fields.text too-long", "fields.long too-long", "fields.amount field-amount");
        assertThat(faults("payment", Map.of("text", "a\u0000b"))).containsExactly("fields.text unreadable");
    }

    @Test
    void a_question_whose_condition_does_not_hold_is_not_asked_and_its_answer_not_kept() {
        ask(
                desk,
                "payment",
                required("paid", QuestionKind.YES_NO),
                after(choice("how", QuestionKind.CHOICE, "card", "bank"), "paid", "yes"),
                after(required("bank", QuestionKind.TEXT), "how", "bank"));

        var unpaid = asked(Map.of("paid", "no", "how", "nonsense", "bank", "한강은행"));
        assertThat(board.one(unpaid).particulars().answers())
                .extracting(GivenAnswer::slug)
                .containsExactly("paid");
        assertThat(faults("payment", Map.of("paid", true, "how", "bank"))).containsExactly("fields.bank required");
        assertThat(asked(Map.of("paid", "yes", "how", "card"))).isNotBlank();
    }

    @Test
    void whoever_calls_need_not_answer_all() {
        ask(desk, "payment", required("order", QuestionKind.TEXT));

        assertThat(counter.submit(inquiry(Channel.PHONE, null)).number()).isNotBlank();
        assertThat(faults("payment", Map.of())).containsExactly("fields.order required");
    }

    @Test
    void words_of_answers_are_found_unless_they_are_personal() {
        ask(desk, "payment", optional("shop", QuestionKind.TEXT), code("order", "AA-99999999"));

        var number = asked(Map.of("shop", "별빛문방구", "order", "ZQ-20261123"));

        org.awaitility.Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> assertThat(found("별빛문방구")).contains(number));
        assertThat(found("ZQ-20261123")).doesNotContain(number);
    }

    private List<String> found(String words) {
        return as.as(
                "lead",
                () -> search.find(words, null, 0, 20).items().stream()
                        .map(StaffHit::id)
                        .toList());
    }

    @Test
    void branches_ask_what_is_asked_above_them_too() {
        ask(desk, "payment", required("order", QuestionKind.TEXT));
        categories.add("asked-below", "payment", new LocalText("아래", null));
        try {
            Forms.ask(desk, "asked-below", optional("more", QuestionKind.TEXT));
            assertThat(reader.of("asked-below").questions())
                    .extracting(PosedQuestion::slug)
                    .containsExactly("order", "more");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> categories.delete(
                                            "asked-below",
                                            categories.one("asked-below").version()))
                            .type())
                    .isEqualTo("category-in-use");
            Forms.demandIdentity(desk, "payment", IdentityRule.NEEDED);
            assertThat(reader.of("asked-below").identity()).isTrue();
            Forms.demandIdentity(desk, "asked-below", IdentityRule.NOT_NEEDED);
            assertThat(reader.of("asked-below").identity()).isFalse();

            assertThat(refused(() -> ask(desk, "asked-below", optional("order", QuestionKind.TEXT))))
                    .containsExactly("questions.0.slug question-slug-taken");
            assertThat(refused(() -> ask(desk, "payment", optional("more", QuestionKind.TEXT))))
                    .containsExactly("questions.0.slug question-slug-taken");
        } finally {
            Forms.askNothing(desk, "asked-below");
            categories.delete("asked-below", categories.one("asked-below").version());
        }
    }

    @Test
    void a_form_whose_branch_was_moved_can_be_stored_as_it_is() {
        ask(desk, "payment", required("order", QuestionKind.TEXT));
        var moved = categories.add("moved-below", "account", new LocalText("옮긴 분류", null));
        try {
            Forms.ask(desk, "moved-below", optional("order", QuestionKind.TEXT));
            categories.change("moved-below", moved.version(), moved.name(), "payment", 1);

            var stored = desk.change(desk.one("moved-below"));

            assertThat(stored.questions()).extracting(Question::slug).containsExactly("order");
        } finally {
            Forms.askNothing(desk, "moved-below");
            categories.delete("moved-below", categories.one("moved-below").version());
        }
    }

    @Test
    void a_form_that_makes_no_sense_is_refused_as_a_whole() {
        assertThat(refused(() -> ask(
                        desk,
                        "payment",
                        after(optional("early", QuestionKind.TEXT), "late", "yes"),
                        optional("late", QuestionKind.YES_NO),
                        after(optional("self", QuestionKind.YES_NO), "self", "yes"),
                        after(optional("wrong", QuestionKind.TEXT), "late", "perhaps"),
                        choice("one", QuestionKind.CHOICE, "only"),
                        code("form", "9{"),
                        within(optional("bounds", QuestionKind.NUMBER), "5", "4"),
                        within(optional("text", QuestionKind.TEXT), "0", "9999"),
                        optional("Late", QuestionKind.TEXT),
                        optional("late", QuestionKind.TEXT))))
                .containsExactlyInAnyOrder(
                        "questions.0.if.question question-condition",
                        "questions.2.if.question question-condition",
                        "questions.3.if.oneOf question-condition-answers",
                        "questions.4.choices question-choices",
                        "questions.5.pattern question-pattern",
                        "questions.6.most question-bounds",
                        "questions.7.least question-bound",
                        "questions.7.most question-bound",
                        "questions.8.slug question-slug",
                        "questions.9.slug question-slug-taken");
        var many = new ArrayList<Question>();
        for (int i = 0; i < 21; i++) {
            many.add(optional("q" + i, QuestionKind.TEXT));
        }
        assertThat(refused(() -> ask(desk, "payment", many.toArray(Question[]::new))))
                .containsExactly("questions questions-too-many");
        assertThat(reader.of("payment").questions()).isEmpty();
    }

    @Test
    void somebody_who_saw_an_older_form_changes_nothing() {
        var seen = ask(desk, "payment", optional("one", QuestionKind.TEXT));
        ask(desk, "payment", optional("two", QuestionKind.TEXT));

        assertThat(catchThrowableOfType(Refusal.class, () -> desk.change(seen)).kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(reader.of("payment").questions())
                .extracting(PosedQuestion::slug)
                .containsExactly("two");
        assertThat(reader.wasAsked("payment", "one")).isPresent();
        as.within(
                "admin",
                java.util.Set.of("account"),
                () -> assertThatThrownBy(() -> ask(desk, "payment")).isInstanceOf(Refusal.class));
        as.run("lead", () -> assertThatThrownBy(() -> desk.one("payment")).isInstanceOf(AccessDeniedException.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "slug = 'A B'; inquiry_question_slug",
                "kind = 'GUESS'; inquiry_question_kind",
                "pattern = '9'; inquiry_question_pattern_of_codes",
                "choices = '[1]'; inquiry_question_choices_of_choices",
                "least = 'x'; inquiry_question_bounds",
                "when_question = 'nobody', when_one_of = '{yes}'; asked after an answer to an earlier one",
                "when_question = 'nobody'; inquiry_question_condition_whole",
            })
    void the_database_refuses_what_the_domain_refuses(String change, String rule) {
        ask(desk, "payment", optional("one", QuestionKind.TEXT));
        var columns = change.replaceAll(" = ('[^']*'|\\w+)", "");
        var values = String.join(
                ", ",
                java.util.regex.Pattern.compile("= ('[^']*')")
                        .matcher(change)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        var base = columns.contains("slug") ? "" : ", slug";
        var kind = columns.contains("kind") ? "" : ", kind";

        assertThatThrownBy(
                        () -> jdbc.sql("insert into inquiry.question (category, place, label_ko, required, personal, "
                                        + columns
                                        + base + kind + ") values ('payment', 2, 'x', false, false, " + values
                                        + (base.isEmpty() ? "" : ", 'two'") + (kind.isEmpty() ? "" : ", 'TEXT'") + ")")
                                .update())
                .hasMessageContaining(rule);
    }

    @Test
    void a_question_that_was_asked_is_never_rewritten() {
        ask(desk, "payment", optional("one", QuestionKind.TEXT));

        assertThatThrownBy(() -> jdbc.sql("update inquiry.question set label_ko = 'y' where retired_at is null")
                        .update())
                .hasMessageContaining("a question stays as it was asked");
    }

    private List<String> faults(String category, Map<String, ?> typed) {
        return refused(() -> counter.submit(
                new NewInquiry(category, "제목", "내용", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true)
                        .filledIn(Filled.of(typed))));
    }

    private static List<String> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, deed)).faults().stream()
                .map(fault -> fault.field() + " " + fault.message())
                .toList();
    }

    private String asked(Map<String, ?> typed) {
        return counter.submit(inquiry(Channel.WEB, typed)).number();
    }

    private static NewInquiry inquiry(Channel channel, @Nullable Map<String, ?> typed) {
        return new NewInquiry(
                        "payment", "환불", "환불해 주세요.", Language.KO, channel, "남이레", "ire.nam@example.com", null, true)
                .filledIn(Filled.of(typed));
    }
}
