package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.question.Filled;
import io.haedap.inquiry.question.Forms;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.inquiry.queue.NewRule;
import io.haedap.inquiry.queue.Routing;
import io.haedap.inquiry.queue.RoutingDesk;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.inquiry.queue.RuleTrial;
import io.haedap.inquiry.queue.TrialDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("admin")
class RoutingTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    IntakeDesk intake;

    @Autowired
    InquiryBoard board;

    @Autowired
    RoutingDesk desk;

    @Autowired
    QuestionDesk questions;

    @Autowired
    TrialDesk trials;

    @Autowired
    Routing routing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void no_rules() {
        jdbc.sql("delete from inquiry.rule").update();
        routing.resync();
    }

    @Test
    void the_first_rule_that_holds_decides_queue_priority_and_skill_and_stands_in_the_history() {
        desk.add(words("환불", new RoutingRule.Then("service", Priority.HIGH, Set.of("Refund"))));
        desk.add(words("환불 지연", new RoutingRule.Then("account", null, Set.of())));

        var receipt = counter.submit(
                Asked.about("payment").saying("환불\u00a0 지연이 심합니다").asked());

        assertThat(receipt.queue()).isEqualTo("service");
        var one = board.one(receipt.number());
        assertThat(one.priority()).isEqualTo(Priority.HIGH);
        assertThat(one.skills()).containsExactly("refund");
        assertThat(one.history())
                .filteredOn(step -> InquiryStep.ROUTE.equals(step.action()))
                .singleElement()
                .extracting(InquiryStep::remark)
                .isEqualTo("환불 규칙");
        assertThat(counter.submit(Asked.about("payment").saying("영수증").asked()).queue())
                .isEqualTo("payment");
    }

    @Test
    void answers_to_what_the_category_asks_decide_too_unless_they_are_personal() {
        Forms.ask(
                questions,
                "payment",
                Forms.choice("reason", QuestionKind.CHOICE, "twice", "late"),
                Forms.code("order", "AA-9999"));
        try {
            var twice = words("reason=twice", new RoutingRule.Then("service", null, Set.of()));
            assertThat(counter.submit(answering("twice")).queue()).isEqualTo("payment");
            assertThat(trials.of(twice, null).decided()).isPositive();
            desk.add(twice);
            desk.add(words("KR-2026", new RoutingRule.Then("account", null, Set.of())));

            assertThat(counter.submit(answering("twice")).queue()).isEqualTo("service");
            assertThat(counter.submit(answering("late")).queue()).isEqualTo("payment");
        } finally {
            Forms.askNothing(questions, "payment");
        }
    }

    private static NewInquiry answering(String reason) {
        return Asked.about("payment").asked().filledIn(Filled.of(Map.of("reason", reason, "order", "KR-2026")));
    }

    @Test
    void customers_languages_and_channels_decide_too_and_all_conditions_must_hold() {
        desk.add(new NewRule(
                "기업 고객",
                true,
                new RoutingRule.When(
                        Set.of("payment"), List.of(), Language.KO, List.of("@Example.com"), Set.of(Channel.WEB)),
                new RoutingRule.Then("service", null, Set.of()),
                null));

        assertThat(counter.submit(Asked.about("payment").asked()).queue()).isEqualTo("service");
        assertThat(counter.submit(
                                Asked.about("payment").from("a@sub.example.com").asked())
                        .queue())
                .isEqualTo("payment");
        assertThat(counter.submit(Asked.about("account").asked()).queue()).isEqualTo("account");
        var byPhone = Asked.about("payment").asked();
        assertThat(intake.takeDown(new NewInquiry(
                                byPhone.categorySlug(),
                                byPhone.subject(),
                                byPhone.body(),
                                Language.KO,
                                Channel.PHONE,
                                byPhone.name(),
                                byPhone.email(),
                                null,
                                true))
                        .queue())
                .isEqualTo("payment");
    }

    @Test
    void a_rule_is_tried_on_past_inquiries_without_changing_any() {
        for (int i = 0; i < 3; i++) {
            counter.submit(Asked.about("payment")
                    .titled("쿠폰 " + i)
                    .saying("쿠폰모험이 사라졌습니다")
                    .asked());
        }
        var rule = words("쿠폰모험", new RoutingRule.Then("service", Priority.URGENT, Set.of()));

        var trial = trials.of(rule, null);

        assertThat(trial.moved()).isEqualTo(3);
        assertThat(trial.decided()).isEqualTo(3);
        assertThat(trial.ranked()).isEqualTo(3);
        assertThat(trial.tried()).isGreaterThanOrEqualTo(3);
        assertThat(trial.moves()).singleElement().hasToString("Move[from=payment, to=service, count=3]");
        assertThat(trial.sample()).hasSize(3).allMatch(sample -> sample.to().equals("service"));

        var saved = desk.add(rule);
        assertThat(trials.of(rule, saved.id()).moved()).isZero();
        assertThat(trials.of(words("쿠폰모험", new RoutingRule.Then("account", null, Set.of())), null)
                        .moved())
                .as("an earlier rule decides")
                .isZero();
    }

    @Test
    void that_customers_were_compared_in_a_trial_is_recorded() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        var rule = new NewRule(
                "고객 규칙",
                true,
                new RoutingRule.When(Set.of(), List.of(), null, List.of("@example.com"), Collections.emptySet()),
                new RoutingRule.Then("service", null, Set.of()),
                null);

        var trial = trials.of(rule, null);

        assertThat(trial.sample()).extracting(RuleTrial.Sample::number).contains(number);
        assertThat(jdbc.sql("""
                        select count(*) from audit.entry
                         where action = 'personal-data.read' and subject = 'inquiry:rule-trial' and facts::text like :number
                        """)
                        .param("number", "%" + number + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void rules_keep_their_order_and_the_one_who_is_late_is_refused() {
        var first = desk.add(words("하나", new RoutingRule.Then("service", null, Set.of())));
        var second = desk.add(words("두울", new RoutingRule.Then("account", null, Set.of())));

        var moved = desk.change(second.id(), second.version(), placed(words("두울", second.then()), 1));

        assertThat(desk.all()).extracting(RoutingRule::id).containsExactly(second.id(), first.id());
        assertThatThrownBy(() -> desk.change(second.id(), second.version(), words("세엣", second.then())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
        desk.delete(moved.id(), moved.version());
        assertThat(desk.all())
                .singleElement()
                .satisfies(rule -> assertThat(rule.place()).isEqualTo(1));
    }

    @Test
    void what_a_rule_cannot_say_is_refused_here_and_by_the_database() {
        var nothing = new RoutingRule.When(Set.of(), List.of(), null, List.of(), Set.of());
        assertThatThrownBy(() ->
                        desk.add(new NewRule(" ", true, nothing, new RoutingRule.Then(null, null, Set.of()), null)))
                .hasMessageContaining("rule-asks-nothing")
                .hasMessageContaining("rule-does-nothing")
                .hasMessageContaining("required");
        assertThatThrownBy(() -> desk.add(new NewRule(
                        "너무 많음",
                        true,
                        new RoutingRule.When(
                                Set.of("nowhere"),
                                java.util.stream.IntStream.range(0, 31)
                                        .mapToObj(i -> "낱말" + i)
                                        .toList(),
                                null,
                                List.of("not an address"),
                                Set.of()),
                        new RoutingRule.Then("nowhere", null, Set.copyOf(List.of("a".repeat(31)))),
                        null)))
                .hasMessageContaining("category-unknown")
                .hasMessageContaining("rule-too-many")
                .hasMessageContaining("email")
                .hasMessageContaining("queue-unknown")
                .hasMessageContaining("too-long");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into inquiry.rule (place, name, enabled, categories, words, customers, channels, queue, skills)
                        values (1, 'x', true, '{}', '{}', '{}', '{}', 'service', '{}')
                        """).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("inquiry_rule_asks_something");
        as.run("lead", () -> {
            assertThatThrownBy(() -> desk.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> trials.of(words("환불", new RoutingRule.Then("service", null, Set.of())), null))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void words_are_no_patterns() {
        desk.add(words(".*", new RoutingRule.Then("service", null, Set.of())));

        assertThat(counter.submit(Asked.about("payment").asked()).queue()).isEqualTo("payment");
        assertThat(counter.submit(Asked.about("payment").saying("정규식 .* 이 보입니다").asked())
                        .queue())
                .isEqualTo("service");
    }

    private static NewRule words(String word, RoutingRule.Then then) {
        return new NewRule(
                word + " 규칙",
                true,
                new RoutingRule.When(Set.of(), List.of(word), null, List.of(), Collections.emptySet()),
                then,
                null);
    }

    private static NewRule placed(NewRule rule, int place) {
        return new NewRule(rule.name(), rule.enabled(), rule.when(), rule.then(), place);
    }
}
