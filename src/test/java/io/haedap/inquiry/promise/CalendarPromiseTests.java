package io.haedap.inquiry.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.hours.CalendarDesk;
import io.haedap.hours.CalendarDetails;
import io.haedap.hours.CalendarDraft;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidayDraft;
import io.haedap.hours.HolidayMode;
import io.haedap.hours.MovesDeadlines;
import io.haedap.hours.Segment;
import io.haedap.hours.Span;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Receipt;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars that change while clocks run; from Wednesday 17 November 2021, 10:00 in Seoul: before all others, so that they come first. */
@HaedapTest
@SignedInAs("admin")
class CalendarPromiseTests {

    private static final LocalDate THURSDAY = LocalDate.of(2021, 11, 18);
    private static final Instant FRIDAY = Instant.parse("2021-11-19T09:00:00Z");
    private static final Instant MONDAY = Instant.parse("2021-11-22T09:00:00Z");

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    DeadlineBoard deadlines;

    @Autowired
    PolicyDesk policies;

    @Autowired
    PromiseReader promises;

    @Autowired
    Recounting recounting;

    @Autowired
    HolidayDesk holidays;

    @Autowired
    CalendarDesk calendars;

    @Autowired
    ChangePreview preview;

    @Autowired
    PromisePolicies kept;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_wednesday() {
        clock.set(Instant.parse("2021-11-17T01:00:00Z"));
    }

    @AfterEach
    void as_before() {
        clock.reset();
        jdbc.sql("delete from inquiry.promise_policy where not is_default").update();
        kept.resync();
    }

    @Test
    void a_holiday_shows_what_it_moves_and_moves_it_with_its_name_on_the_way() {
        var asked = asked();
        var holiday = new HolidayDraft(null, THURSDAY, new LocalText("창립기념일", "Founding day"));

        var seen = preview.of(() -> holidays.add(holiday));
        assertThat(seen.moves())
                .filteredOn(moves -> moves.titleKey().equals("inquiry.promise.moves"))
                .singleElement()
                .satisfies(moves -> assertThat(moves.examples())
                        .extracting(MovesDeadlines.Move::title)
                        .contains(asked.number()));
        assertThat(due(asked)).isEqualTo(FRIDAY);

        var added = holidays.add(holiday);
        countAnew();

        assertThat(due(asked)).isEqualTo(MONDAY);
        assertThat(deadlines.of(asked.number()).deadlines().getFirst().segments())
                .filteredOn(segment -> segment.reason() == Segment.Reason.HOLIDAY)
                .extracting(CountedSegment::holiday)
                .containsExactly(new LocalText("창립기념일", "Founding day"));
        assertThat(promises.of(asked.number()).orElseThrow().changed().reason()).isEqualTo(ChangeReason.CALENDAR);

        holidays.delete(added.id(), added.version());
        countAnew();
        assertThat(due(asked)).isEqualTo(FRIDAY);
    }

    @Test
    void a_calendar_that_a_policy_counts_on_is_not_deleted_and_one_that_never_opens_promises_nothing() {
        var night = calendars.add(
                "night",
                new CalendarDraft(
                        new LocalText("야간", "Night"),
                        "Asia/Seoul",
                        HolidayMode.NONE,
                        List.of(new Span(DayOfWeek.MONDAY, 1320, 1440 + 360)),
                        null));
        var policy = policies.add(new NewPolicy(
                "야간 결제",
                "payment",
                null,
                null,
                "night",
                PromiseTests.minutes(60),
                PromiseTests.minutes(120),
                List.of(),
                null,
                false));

        assertThat(asked().promisedBy()).isEqualTo("2021-11-22T14:00:00Z");
        inUse(night, "inquiry.promise.uses", "inquiry.promise.uses.clocks");
        policies.delete(policy.id(), policy.version());
        // clocks run by it until they are counted anew
        jdbc.sql("update inquiry.promise_clock set policy = null where calendar = 'night'")
                .update();
        countAnew();
        inUse(night, "inquiry.promise.uses.clocks");
        jdbc.sql("update inquiry.promise_clock set calendar = 'phone' where calendar = 'night'")
                .update();
        clock.forward(Duration.ofSeconds(5));
        countAnew();
        calendars.delete("night", night.version());
        assertThatThrownBy(() -> policies.add(new NewPolicy(
                        "야간",
                        "payment",
                        null,
                        null,
                        "night",
                        PromiseTests.minutes(60),
                        PromiseTests.minutes(120),
                        List.of(),
                        null,
                        false)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactly("calendar"));
    }

    private void inUse(CalendarDetails calendar, String... by) {
        assertThatThrownBy(() -> calendars.delete(calendar.slug(), calendar.version()))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.type()).isEqualTo("calendar-in-use");
                    assertThat(no.facts().get("uses"))
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsOnlyKeys((Object[]) by);
                });
        assertThatThrownBy(() -> jdbc.sql("delete from hours.calendar where slug = :slug")
                        .param("slug", calendar.slug())
                        .update())
                .isInstanceOf(DataAccessException.class);
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

    private Receipt asked() {
        return counter.submit(new NewInquiry(
                "payment",
                "결제가 두 번 되었습니다",
                "확인해 주세요.",
                Language.KO,
                Channel.WEB,
                "남이레",
                "ire.nam@example.com",
                null,
                true));
    }
}
