package io.haedap.inquiry.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.hours.Allowance;
import io.haedap.hours.Segment;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks that follow inquiries, pauses, policies, and what they move; from Wednesday 18 November 2026, 10:00 in Seoul. */
@HaedapTest
@SignedInAs("admin")
class PromiseTests {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T01:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    InquiryCounter counter;

    @Autowired
    IntakeDesk intake;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    MergeDesk merging;

    @Autowired
    InquiryBoard board;

    @Autowired
    DeadlineBoard deadlines;

    @Autowired
    PolicyDesk policies;

    @Autowired
    Recounting recounting;

    @Autowired
    StandingDues standing;

    @Autowired
    PromiseReader promises;

    @Autowired
    PromiseMail mail;

    @Autowired
    PromiseReport report;

    @Autowired
    PromisePolicies kept;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void on_a_wednesday() {
        clock.set(WEDNESDAY);
        // what other tests left waiting, perhaps by other calendars, is no part of what a change moves
        jdbc.sql("update inquiry.promise set open = false where open").update();
    }

    @AfterEach
    void as_before() {
        clock.reset();
        jdbc.sql("delete from inquiry.promise_policy where not is_default").update();
        jdbc.sql("delete from inquiry.queue where slug = 'soon-gone'").update();
        kept.resync();
    }

    @Test
    void both_clocks_run_by_the_default_and_the_first_word_ends_one() {
        var asked = asked("payment");

        assertThat(asked.promisedBy()).isEqualTo(FRIDAY_EVENING);
        assertThat(clocks(asked))
                .extracting(InquiryDeadlines.Deadline::kind, InquiryDeadlines.Deadline::dueAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ClockKind.FIRST_REPLY, FRIDAY_EVENING),
                        org.assertj.core.groups.Tuple.tuple(ClockKind.RESOLUTION, FRIDAY_EVENING));

        reply(asked, NewReply.Then.WAIT);
        reply(asked, NewReply.Then.ANSWERED);

        assertThat(clocks(asked))
                .extracting(InquiryDeadlines.Deadline::outcome)
                .containsExactly(Outcome.MET, Outcome.MET);
        assertThat(due(asked)).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void it_stands_while_the_customer_is_asked_and_goes_on_with_their_answer() {
        var asked = asked("payment");
        reply(asked, NewReply.Then.WAIT);

        clock.set(Instant.parse("2026-11-20T03:00:00Z"));
        counter.write(asked.followSecret(), "여기 있습니다.");

        // it stood at the ends of Wednesday and Thursday
        assertThat(due(asked)).isEqualTo("2026-11-24T09:00:00Z");
        var promised = promises.of(asked.number()).orElseThrow();
        assertThat(promised.promisedAt()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(promised.changed().reason()).isEqualTo(ChangeReason.PAUSE);
        assertThat(promised.changed().isLater()).isTrue();
        var way = clocks(asked).getLast().segments();
        assertThat(way).extracting(CountedSegment::reason).contains(Segment.Reason.OPEN, Segment.Reason.PAUSED);
        assertThat(way.stream()
                        .filter(one -> one.pause() != null)
                        .findFirst()
                        .orElseThrow()
                        .pause())
                .isEqualTo(PauseReason.WAITING_FOR_CUSTOMER);
    }

    @Test
    void what_stands_never_looks_overdue_and_the_promised_date_stays() {
        var asked = asked("payment");
        reply(asked, NewReply.Then.WAIT);

        clock.set(Instant.parse("2026-11-27T03:00:00Z"));
        standing.run();

        assertThat(due(asked)).isAfter(clock.instant());
        assertThat(promises.of(asked.number()).orElseThrow())
                .returns(FRIDAY_EVENING, FollowedPromise::promisedAt)
                .returns(PauseReason.WAITING_FOR_CUSTOMER, FollowedPromise::standing);
        assertThat(counter.follow(asked.followSecret()).promisedAt()).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void opening_again_begins_a_new_round_and_undoing_does_not() {
        var asked = asked("payment");
        reply(asked, NewReply.Then.CLOSE);
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));

        desk.reopen(asked.number(), null);

        assertThat(due(asked)).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(clocks(asked))
                .extracting(InquiryDeadlines.Deadline::round, InquiryDeadlines.Deadline::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, null),
                        org.assertj.core.groups.Tuple.tuple(2, null),
                        org.assertj.core.groups.Tuple.tuple(1, Outcome.MET),
                        org.assertj.core.groups.Tuple.tuple(1, Outcome.MET));
    }

    @Test
    void withdrawn_and_spam_keep_nothing_and_miss_nothing() {
        var withdrawn = asked("payment");
        counter.withdraw(withdrawn.followSecret());
        var spam = asked("payment");
        desk.spam(spam.number(), null);

        assertThat(clocks(withdrawn))
                .extracting(InquiryDeadlines.Deadline::outcome)
                .containsOnly(Outcome.DROPPED);
        assertThat(clocks(spam)).extracting(InquiryDeadlines.Deadline::outcome).containsOnly(Outcome.DROPPED);
    }

    @Test
    void closing_without_a_word_is_kept_or_missed_by_its_time() {
        var kept = asked("payment");
        desk.claim(kept.number());
        desk.close(kept.number(), null);
        var missed = asked("payment");
        desk.claim(missed.number());
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        desk.close(missed.number(), null);

        assertThat(clocks(kept))
                .extracting(InquiryDeadlines.Deadline::outcome, InquiryDeadlines.Deadline::endedAt)
                .allSatisfy(ended -> {
                    assertThat(ended.toList().getFirst()).isEqualTo(Outcome.MET);
                    assertThat((Instant) ended.toList().getLast()).isBetween(WEDNESDAY, WEDNESDAY.plusSeconds(60));
                });
        assertThat(clocks(missed))
                .extracting(InquiryDeadlines.Deadline::outcome)
                .containsExactly(Outcome.MISSED, Outcome.MISSED);
    }

    @Test
    void the_most_specific_policy_decides_and_priority_moves_the_date() {
        policies.add(policy("결제", "payment", null, null, days(2), days(4)));
        policies.add(policy("긴급", null, null, Priority.URGENT, minutes(120), minutes(480)));
        policies.add(policy("긴급 결제", "payment", null, Priority.URGENT, minutes(60), minutes(480)));

        var asked = asked("payment");
        assertThat(asked.promisedBy()).isEqualTo("2026-11-19T09:00:00Z");
        desk.prioritize(asked.number(), Priority.URGENT, null);

        assertThat(due(asked)).isBetween(WEDNESDAY.plusSeconds(3600), WEDNESDAY.plusSeconds(3630));
        assertThat(promises.of(asked.number()).orElseThrow().changed())
                .returns(ChangeReason.PRIORITY, FollowedPromise.Changed::reason)
                .returns(false, FollowedPromise.Changed::isLater);
        assertThat(policies.all()).extracting(PromisePolicy::name).containsExactly("긴급 결제", "긴급", "결제", "기본 약속");
        assertThat(asked("account").promisedBy()).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void a_change_shows_beforehand_what_it_moves_and_then_moves_it() {
        var moved = asked("service");
        var other = asked("account");
        var typed = policy("서비스", "service", null, null, days(1), days(5));

        var preview = policies.preview(typed, null);

        assertThat(preview.earlier()).isPositive();
        assertThat(preview.first())
                .anySatisfy(move -> assertThat(move)
                        .isEqualTo(new PolicyPreview.Move(
                                moved.number(), FRIDAY_EVENING, Instant.parse("2026-11-18T09:00:00Z"))));
        assertThat(due(moved)).isEqualTo(FRIDAY_EVENING);

        var added = policies.add(typed);
        countAnew();

        assertThat(due(moved)).isEqualTo("2026-11-18T09:00:00Z");
        assertThat(due(other)).isEqualTo(FRIDAY_EVENING);
        clock.forward(Duration.ofSeconds(5));
        countAnew();
        assertThat(policies.progress().orElseThrow().isOver()).isTrue();

        policies.delete(added.id(), added.version());
        countAnew();
        assertThat(due(moved)).isEqualTo(FRIDAY_EVENING);
        assertThat(promises.of(moved.number()).orElseThrow().changed().reason()).isEqualTo(ChangeReason.POLICY);
    }

    @Test
    void only_what_is_later_than_promised_is_told_by_letter_and_only_once() {
        var asked = asked("service");
        var added = policies.add(policy("서비스", "service", null, null, days(5), days(5)));
        countAnew();
        assertThat(due(asked)).isEqualTo("2026-11-24T09:00:00Z");
        mail.run();
        assertThat(letters(asked)).isZero();

        clock.forward(Duration.ofMinutes(11));
        mail.run();
        mail.run();
        assertThat(letters(asked)).isEqualTo(1);

        policies.delete(added.id(), added.version());
        countAnew();
        clock.forward(Duration.ofMinutes(11));
        mail.run();
        assertThat(letters(asked)).isEqualTo(1);
        assertThat(promises.of(asked.number()).orElseThrow().promisedAt()).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void what_is_put_right_at_once_reaches_nobody() {
        var asked = asked("service");
        var added = policies.add(policy("서비스", "service", null, null, days(5), days(5)));
        countAnew();
        policies.delete(added.id(), added.version());
        countAnew();

        clock.forward(Duration.ofMinutes(11));
        mail.run();

        assertThat(letters(asked)).isZero();
    }

    @Test
    void what_was_promised_in_a_merged_inquiry_is_kept_in_the_other() {
        var first = asked("payment");
        clock.set(Instant.parse("2026-11-19T01:00:00Z"));
        var second = asked("payment");
        assertThat(second.promisedBy()).isEqualTo("2026-11-23T09:00:00Z");

        merging.merge(second.number(), List.of(first.number()), false);
        assertThat(due(second)).isEqualTo(FRIDAY_EVENING);

        merging.unmerge(first.number());
        assertThat(due(second)).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(due(first)).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void a_date_that_was_taken_over_moves_on_while_the_customer_is_asked() {
        var first = asked("payment");
        clock.set(Instant.parse("2026-11-19T01:00:00Z"));
        var second = asked("payment");
        merging.merge(second.number(), List.of(first.number()), false);

        reply(second, NewReply.Then.WAIT);
        clock.set(Instant.parse("2026-11-20T01:00:00Z"));
        counter.write(second.followSecret(), "여기 있습니다.");

        // it stood for nine open hours
        assertThat(due(second)).isBetween(Instant.parse("2026-11-23T08:58:00Z"), Instant.parse("2026-11-23T09:00:00Z"));
        merging.unmerge(first.number());
        assertThat(due(second)).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void what_is_parted_leaves_what_the_others_were_promised() {
        var sooner = asked("payment");
        clock.set(Instant.parse("2026-11-19T01:00:00Z"));
        var later = asked("payment");
        clock.set(Instant.parse("2026-11-20T01:00:00Z"));
        var goesOn = asked("payment");
        merging.merge(goesOn.number(), List.of(sooner.number()), false);
        merging.merge(goesOn.number(), List.of(later.number()), false);
        assertThat(due(goesOn)).isEqualTo(FRIDAY_EVENING);

        merging.unmerge(sooner.number());
        assertThat(due(goesOn)).isEqualTo("2026-11-23T09:00:00Z");
        merging.unmerge(later.number());
        assertThat(due(goesOn)).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void what_is_older_than_the_policies_keeps_its_date() {
        var open = asked("payment");
        var waits = asked("payment");
        reply(waits, NewReply.Then.WAIT);
        var later = Instant.parse("2026-11-25T05:00:00Z");
        jdbc.sql("update inquiry.inquiry set due_at = cast(:due as timestamptz) where number = any (:numbers)")
                .param("due", later.toString())
                .param("numbers", new String[] {open.number(), waits.number()})
                .update();
        for (var table : List.of("promise_clock", "promise_pause", "promise_change")) {
            jdbc.sql(
                            "delete from inquiry.%s where inquiry in (select id from inquiry.inquiry where number = any (:numbers))"
                                    .formatted(table))
                    .param("numbers", new String[] {open.number(), waits.number()})
                    .update();
        }
        jdbc.sql("insert into inquiry.promise_recount (cause, asked_at, total) values ('BEGIN', now(), 2)")
                .update();

        countAnew();

        assertThat(due(open)).isEqualTo(later);
        assertThat(clocks(open)).extracting(InquiryDeadlines.Deadline::dueAt).containsOnly(later);
        assertThat(deadlines.of(waits.number()).standing()).isEqualTo(PauseReason.WAITING_FOR_CUSTOMER);
        desk.claim(open.number());
        desk.hold(open.number(), null);
        assertThat(due(open)).isEqualTo(later);
    }

    @Test
    void what_is_older_than_the_policies_and_opened_again_begins_anew() {
        var asked = asked("payment");
        reply(asked, NewReply.Then.CLOSE);
        for (var table : List.of("promise_clock", "promise_pause", "promise_change", "promise")) {
            jdbc.sql("delete from inquiry.%s where inquiry = (select id from inquiry.inquiry where number = :number)"
                            .formatted(table))
                    .param("number", asked.number())
                    .update();
        }
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));

        desk.reopen(asked.number(), null);

        assertThat(due(asked)).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(clocks(asked))
                .extracting(InquiryDeadlines.Deadline::round, InquiryDeadlines.Deadline::outcome)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(1, null));
    }

    @Test
    void what_a_node_of_the_version_before_took_in_or_ended_is_counted_too() {
        var received = asked("payment");
        var closed = asked("payment");
        var gone = asked("payment");
        for (var table : List.of("promise_clock", "promise")) {
            jdbc.sql(
                            "delete from inquiry.%s where inquiry in (select id from inquiry.inquiry where number = any (:numbers))"
                                    .formatted(table))
                    .param("numbers", new String[] {received.number(), gone.number()})
                    .update();
        }
        jdbc.sql("""
                        update inquiry.inquiry set status = 'CLOSED', closed_at = :now where number = any (:numbers)
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("numbers", new String[] {closed.number(), gone.number()})
                .update();

        recounting.countForgotten();
        countAnew();

        assertThat(due(received)).isEqualTo(FRIDAY_EVENING);
        assertThat(clocks(received))
                .hasSize(2)
                .allMatch(one -> one.outcome() == null && one.warnsAt() != null || one.kind() == ClockKind.RESOLUTION);
        assertThat(clocks(closed))
                .extracting(InquiryDeadlines.Deadline::outcome)
                .containsOnly(Outcome.DROPPED);
        assertThat(clocks(gone)).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from inquiry.promise p join inquiry.inquiry i on i.id = p.inquiry
                         where p.open and i.number = any (:numbers)
                        """)
                        .param("numbers", new String[] {received.number(), closed.number(), gone.number()})
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_counted_is_noted_and_holds_up_none_of_the_others() {
        var broken = asked("service");
        var whole = asked("service");
        jdbc.sql("""
                        delete from inquiry.promise_clock
                         where kind = 'RESOLUTION' and inquiry = (select id from inquiry.inquiry where number = :number)
                        """).param("number", broken.number()).update();
        var typed = policy("서비스", "service", null, null, days(1), days(5));

        assertThat(policies.preview(typed, null).first())
                .extracting(PolicyPreview.Move::number)
                .contains(whole.number())
                .doesNotContain(broken.number());
        policies.add(typed);
        countAnew();

        assertThat(due(whole)).isEqualTo("2026-11-18T09:00:00Z");
        assertThat(due(broken)).isEqualTo(FRIDAY_EVENING);
        assertThat(policies.progress().orElseThrow().skipped()).isPositive();
        jdbc.sql(
                        "delete from inquiry.promise_clock where inquiry = (select id from inquiry.inquiry where number = :number)")
                .param("number", broken.number())
                .update();
    }

    @Test
    void a_letter_that_cannot_be_written_holds_up_none_of_the_others() {
        var broken = asked("service");
        var whole = asked("service");
        var added = policies.add(policy("서비스", "service", null, null, days(5), days(5)));
        countAnew();
        jdbc.sql(
                        "delete from inquiry.promise_change where inquiry = (select id from inquiry.inquiry where number = :number)")
                .param("number", broken.number())
                .update();

        clock.forward(Duration.ofMinutes(11));
        mail.run();

        assertThat(letters(whole)).isEqualTo(1);
        assertThat(letters(broken)).isZero();
        policies.delete(added.id(), added.version());
    }

    @Test
    void a_deadline_by_a_calendar_that_is_gone_can_still_be_read() {
        var asked = asked("payment");
        jdbc.sql("""
                        update inquiry.promise_clock set calendar = 'gone'
                         where inquiry = (select id from inquiry.inquiry where number = :number)
                        """).param("number", asked.number()).update();

        assertThat(clocks(asked))
                .extracting(InquiryDeadlines.Deadline::dueAt, InquiryDeadlines.Deadline::segments)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(FRIDAY_EVENING, List.of()));
    }

    @Test
    void how_urgent_it_is_said_to_be_counts_in_the_first_promise() {
        policies.add(policy("긴급", null, null, Priority.URGENT, minutes(120), minutes(480)));

        var taken = intake.takeDown(typed("payment"), Priority.URGENT);

        assertThat(taken.promisedBy()).isBetween(WEDNESDAY.plusSeconds(7_200), WEDNESDAY.plusSeconds(7_230));
        assertThat(due(taken)).isEqualTo(taken.promisedBy());
        assertThat(promises.of(taken.number()).orElseThrow().changed()).isNull();
    }

    @Test
    void bad_policies_are_refused_with_all_that_is_wrong() {
        assertThatThrownBy(() -> policies.add(new NewPolicy(
                        " ",
                        "nowhere",
                        "nothing",
                        null,
                        "no-calendar",
                        minutes(0),
                        new NewPolicy.Length(null, 3),
                        List.of(75, 50),
                        60,
                        false)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "queue",
                                        "category",
                                        "firstReply",
                                        "resolution",
                                        "warnsAt",
                                        "escalatesAt",
                                        "calendar"));
        refused("scope", policy("모두", null, null, null, days(1), days(2)));
        refused("resolution", policy("거꾸로", "payment", null, null, days(3), days(2)));
        policies.add(policy("하나", "payment", null, null, days(1), days(2)));
        refused("scope", policy("둘", "payment", null, null, days(1), days(2)));
        var standard = policies.all().getLast();
        assertThatThrownBy(() -> policies.delete(standard.id(), standard.version()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("promise-default-stays"));
        as.run(
                "lead",
                () -> assertThatThrownBy(() -> policies.all())
                        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class));
    }

    @Test
    void a_policy_of_a_queue_that_was_retired_can_be_stored_as_it_is() {
        jdbc.sql("insert into inquiry.queue (slug, name_ko, position) values ('soon-gone', '곧 닫음', 900)")
                .update();
        var kept = policies.add(policy("닫은 문의함", "soon-gone", null, null, days(1), days(2)));
        jdbc.sql("update inquiry.queue set retired_at = now() where slug = 'soon-gone'")
                .update();

        var stored = policies.change(kept.id(), kept.version(), NewPolicy.of(kept));

        assertThat(stored.scope()).isEqualTo(kept.scope());
        assertThat(policies.preview(NewPolicy.of(stored), stored.id()).later()).isZero();
        refused("queue", policy("새 정책", "soon-gone", null, Priority.HIGH, days(1), days(2)));
        policies.delete(stored.id(), stored.version());
    }

    @Test
    void the_database_refuses_what_the_domain_refuses() {
        for (var change : List.of(
                "delete from inquiry.promise_policy where is_default",
                "update inquiry.promise_policy set is_default = false where is_default",
                "update inquiry.promise_policy set queue = 'payment' where is_default",
                "update inquiry.promise_policy set warns = '{75,50}' where is_default",
                "update inquiry.promise_policy set escalates = 70 where is_default",
                "update inquiry.promise_policy set reply_amount = 0 where is_default",
                "update inquiry.promise_policy set warns = '{1,2,3,4,5}' where is_default")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_foreign_queue_shows_no_deadlines() {
        var asked = asked("account");

        as.run(
                "agent2",
                () -> assertThatThrownBy(() -> deadlines.of(asked.number()))
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
    }

    @Test
    void the_report_counts_what_ended() {
        clock.set(Instant.parse("2033-03-02T01:00:00Z"));
        var kept = asked("payment");
        reply(kept, NewReply.Then.ANSWERED);
        var missed = asked("payment");
        clock.set(Instant.parse("2033-03-08T01:00:00Z"));
        reply(missed, NewReply.Then.ANSWERED);
        counter.withdraw(asked("payment").followSecret());

        var lines = report.of(
                PromiseReport.By.QUEUE, java.time.LocalDate.of(2033, 3, 1), java.time.LocalDate.of(2033, 3, 10));

        assertThat(lines)
                .filteredOn(line -> line.kind() == ClockKind.RESOLUTION)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.thing()).isEqualTo("payment");
                    assertThat(List.of(line.kept(), line.missed(), line.dropped()))
                            .containsExactly(1L, 1L, 1L);
                    assertThat(line.keptPercent()).isEqualTo(50.0);
                    assertThat(line.p90Minutes()).isGreaterThan(540);
                });
        assertThatThrownBy(() -> report.of(
                        PromiseReport.By.WEEK, java.time.LocalDate.of(2033, 3, 10), java.time.LocalDate.of(2033, 3, 1)))
                .isInstanceOf(Refusal.class);
    }

    private void refused(String field, NewPolicy typed) {
        assertThatThrownBy(() -> policies.add(typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .contains(field));
    }

    static NewPolicy policy(
            String name,
            @Nullable String queue,
            @Nullable String category,
            @Nullable Priority priority,
            NewPolicy.Length reply,
            NewPolicy.Length resolve) {
        return new NewPolicy(name, queue, category, priority, "phone", reply, resolve, List.of(75), 100, false);
    }

    static NewPolicy.Length days(int days) {
        return new NewPolicy.Length(Allowance.Unit.WORKING_DAYS, days);
    }

    static NewPolicy.Length minutes(int minutes) {
        return new NewPolicy.Length(Allowance.Unit.MINUTES, minutes);
    }

    private Receipt asked(String category) {
        return counter.submit(typed(category));
    }

    private static NewInquiry typed(String category) {
        return new NewInquiry(
                category,
                "결제가 두 번 되었습니다",
                "확인해 주세요.",
                Language.KO,
                Channel.WEB,
                "남이레",
                "ire.nam@example.com",
                null,
                true);
    }

    private void reply(Receipt asked, NewReply.Then then) {
        var one = board.one(asked.number());
        if (one.status() == InquiryStatus.RECEIVED) {
            desk.claim(asked.number());
        }
        replies.reply(
                asked.number(),
                new NewReply("확인했습니다.", board.one(asked.number()).lastMessage(), MessageKind.REPLY, then));
    }

    /** With the job of the program, which looks too: whoever is second waits until the first has done. */
    private void countAnew() {
        do {
            recounting.run();
        } while (jdbc.sql("""
                        select exists (select from inquiry.promise
                                        where open and counted < (select max(id) from inquiry.promise_recount))
                        """).query(Boolean.class).single());
    }

    private Instant due(Receipt asked) {
        return board.one(asked.number()).dueAt();
    }

    private List<InquiryDeadlines.Deadline> clocks(Receipt asked) {
        return deadlines.of(asked.number()).deadlines();
    }

    private long letters(Receipt asked) {
        return jdbc.sql("select count(*) from mail.letter where key like :key")
                .param("key", "promise:" + asked.number() + "%")
                .query(Long.class)
                .single();
    }
}
