package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.hours.ics.HolidayImport;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
@SignedInAs("admin")
class CalendarDeskTests {

    private static final LocalText NAME = new LocalText("방문 상담", "Visits");

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private ClosureDesk closures;

    @Autowired
    private SpecialDayDesk specials;

    @Autowired
    private HolidayDesk holidays;

    @Autowired
    private HolidayImport imports;

    @Autowired
    private HolidayWarnings warnings;

    @Autowired
    private ChangePreview preview;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private WorkingTime time;

    @Autowired
    private HourReading reading;

    @Autowired
    private HourWriting writing;

    @Autowired
    private HourTeller teller;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private As as;

    @BeforeEach
    void addCalendar() {
        desk.add("visit", draft(HolidayMode.KOREAN, lunch()));
    }

    @AfterEach
    void tidy() {
        clock.reset();
        as.signIn("admin");
        closures.all().forEach(one -> closures.delete(one.id(), one.version()));
        holidays.list(2026, null).stream()
                .filter(day -> day.id() != null && !day.date().equals(LocalDate.of(2026, 6, 3)))
                .forEach(day -> holidays.delete(String.valueOf(day.id()), day.version()));
        var settings = holidays.settings();
        holidays.change(new HolidaySettings(true, List.of(), settings.version()));
        desk.all().stream()
                .filter(one -> !List.of("online", "phone").contains(one.slug()))
                .forEach(one -> desk.delete(one.slug(), one.version()));
    }

    private static CalendarDraft draft(HolidayMode mode, List<Span> spans) {
        return new CalendarDraft(NAME, "Asia/Seoul", mode, spans, null);
    }

    private static List<Span> lunch() {
        var spans = new ArrayList<Span>();
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)) {
            spans.add(new Span(day, 600, 720));
            spans.add(new Span(day, 780, 1080));
        }
        return spans;
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }

    @Test
    void a_changed_calendar_is_heard_of_at_once() {
        assertThat(hours.state("visit", seoul("2026-11-24T12:30")).openNow()).isFalse();

        var shown = desk.one("visit");
        desk.change("visit", shown.version(), draft(HolidayMode.KOREAN, List.of(new Span(DayOfWeek.TUESDAY, 0, 1440))));

        assertThat(hours.state("visit", seoul("2026-11-24T12:30")).openNow()).isTrue();
        assertThat(time.of("visit").revision())
                .isEqualTo(time.fresh().get("visit").revision());
        assertThatThrownBy(() -> desk.change("visit", shown.version(), draft(HolidayMode.NONE, lunch())))
                .isInstanceOf(Refusal.class)
                .hasMessage("stale");
    }

    @Test
    void what_overlaps_is_refused_beside_its_day_and_by_the_database() {
        assertThat(faults(new Span(DayOfWeek.MONDAY, 540, 720), new Span(DayOfWeek.MONDAY, 700, 800)))
                .containsExactly("spans.MON span-overlap");
        assertThat(faults(new Span(DayOfWeek.SUNDAY, 1320, 1800), new Span(DayOfWeek.MONDAY, 300, 800)))
                .containsExactly("spans.MON span-overnight");
        assertThat(faults(new Span(DayOfWeek.FRIDAY, 600, 600))).containsExactly("spans.FRI span-edges");
        assertThat(faults()).containsExactly("spans calendar-never-open");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> span(1, 650, 700))
                .withMessageContaining("hours_spans_apart");
        span(7, 1320, 1800);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> span(1, 300, 400))
                .withMessageContaining("hours_spans_apart");
        assertThatThrownBy(() -> jdbc.sql("delete from hours.span where calendar = 'visit'")
                        .update())
                .hasMessageContaining("would never open");
    }

    private List<String> faults(Span... spans) {
        try {
            desk.add("other", draft(HolidayMode.NONE, List.of(spans)));
            return List.of();
        } catch (Refusal refused) {
            return refused.faults().stream()
                    .map(fault -> fault.field() + " " + fault.message())
                    .toList();
        }
    }

    private void span(int day, int opens, int closes) {
        jdbc.sql("""
                        insert into hours.span (calendar, number, day, opens, closes)
                        select slug, number, :day, :opens, :closes from hours.calendar where slug = 'visit'
                        """)
                .param("day", day)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }

    @Test
    void a_closure_closes_with_its_reason_and_special_hours_open_all_the_same() {
        closures.add(new ClosureDraft(
                "visit", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 28), new LocalText("이전", "Moving")));
        specials.add(new SpecialDayDraft(
                "visit",
                LocalDate.of(2026, 11, 26),
                new LocalText("하루만", null),
                List.of(new Span(DayOfWeek.MONDAY, 600, 660))));

        var deadline = hours.deadline("visit", seoul("2026-11-23T10:00"), 90);

        assertThat(deadline.at()).isEqualTo("2026-12-29T10:30+09:00");
        assertThat(deadline.segments())
                .extracting(Segment::reason)
                .startsWith(Segment.Reason.CLOSURE, Segment.Reason.CLOSED, Segment.Reason.OPEN);
        assertThat(hours.one("visit", 2026, clock.instant()).closures()).hasSize(1);
        assertThat(hours.state("phone", seoul("2026-11-24T10:00")).openNow()).isTrue();
    }

    @Test
    void a_closure_for_all_closes_working_days_too() {
        closures.add(new ClosureDraft(null, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24), NAME));

        assertThat(hours.state("online", seoul("2026-11-24T10:00")).openNow()).isFalse();
        assertThat(time.of("phone").due(seoul("2026-11-23T19:00"), Allowance.workingDays(1), List.of()))
                .isEqualTo(seoul("2026-11-25T18:00"));
        assertThatThrownBy(() -> closures.add(
                        new ClosureDraft(null, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23), NAME)))
                .hasMessageContaining("closure-order");
    }

    @Test
    void computed_holidays_can_be_worked_on_and_others_entered() {
        assertThat(time.of("phone").isOpen(seoul("2026-10-09T10:00"))).isFalse();

        var settings = holidays.settings();
        holidays.change(new HolidaySettings(false, List.of(LocalDate.of(2026, 10, 9)), settings.version()));
        var added = holidays.add(new HolidayDraft(null, LocalDate.of(2026, 10, 12), new LocalText("임시공휴일", null)));

        assertThat(time.of("phone").isOpen(seoul("2026-10-09T10:00"))).isTrue();
        assertThat(time.of("phone").isOpen(seoul("2026-10-12T10:00"))).isFalse();
        assertThat(time.of("phone").isOpen(seoul("2026-05-01T10:00"))).isTrue();
        assertThat(holidays.list(2026, null))
                .filteredOn(day -> day.date().equals(LocalDate.of(2026, 10, 9)))
                .allMatch(ListedHoliday::worked);
        assertThat(added.source()).isEqualTo(HolidaySource.HAND);
        assertThatThrownBy(() -> holidays.add(new HolidayDraft(null, LocalDate.of(2026, 12, 25), NAME)))
                .hasMessageContaining("holiday-taken");
    }

    @Test
    void a_preview_shows_what_changes_and_changes_nothing() {
        clock.set(seoul("2026-11-24T12:30"));
        var shown = desk.one("visit");
        var revision = time.of("visit").revision();

        var outlook = preview.of(() -> desk.change(
                "visit", shown.version(), draft(HolidayMode.KOREAN, List.of(new Span(DayOfWeek.TUESDAY, 600, 1080)))));

        assertThat(outlook.calendars()).singleElement().satisfies(shift -> {
            assertThat(shift.calendar()).isEqualTo("visit");
            assertThat(shift.isVisible()).isTrue();
            assertThat(shift.after()).isNotNull().matches(Opening::openNow);
        });
        assertThat(desk.one("visit")).isEqualTo(shown);
        assertThat(time.of("visit").revision()).isEqualTo(revision);
        assertThat(hours.state("visit", clock.instant()).openNow()).isFalse();
        assertThatThrownBy(() -> preview.of(() -> desk.add("visit", draft(HolidayMode.NONE, lunch()))))
                .hasMessageContaining("calendar-slug-taken");
    }

    @Test
    void nobody_who_changes_hours_waits_while_a_preview_counts_deadlines() {
        var isFree = new AtomicBoolean();
        MovesDeadlines counting = (proposed, most) -> {
            assertThat(proposed).containsOnlyKeys("visit");
            jdbc.sql("select revision from hours.setting for update nowait")
                    .query(Long.class)
                    .single();
            isFree.set(!TransactionSynchronizationManager.isActualTransactionActive());
            return new MovesDeadlines.Moves("hours.title", 1, 0, List.of());
        };
        var previewing = new ChangePreview(calendars, List.of(counting), manager, clock);
        var shown = desk.one("visit");

        previewing.of(() -> desk.change("visit", shown.version(), draft(HolidayMode.NONE, lunch().subList(0, 2))));

        assertThat(isFree).isTrue();
    }

    @Test
    void a_calendar_that_something_counts_on_stays() {
        var counting = new UsesCalendars() {
            @Override
            public String titleKey() {
                return "hours.title";
            }

            @Override
            public Map<String, Long> uses() {
                return Map.of("visit", 3L);
            }
        };
        var busy = new CalendarDesk(reading, writing, teller, List.of(counting));

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        _ -> busy.delete("visit", busy.one("visit").version())))
                .hasMessage("calendar-in-use");
        assertThat(busy.one("visit").uses()).containsEntry("hours.title", 3L);
    }

    @Test
    void a_calendar_that_is_shown_stays() {
        assertThatThrownBy(() -> desk.delete("phone", desk.one("phone").version()))
                .hasMessage("calendar-shown");
    }

    @Test
    void a_year_without_holidays_is_told_of_in_time() {
        clock.set(seoul("2026-09-30T10:00"));
        desk.add("tokyo", new CalendarDraft(NAME, "Asia/Tokyo", HolidayMode.OWN, lunch(), null));
        assertThat(warnings.soon()).extracting(HolidayWarnings.Missing::year).containsExactly(2026);

        imports.run(file("20261103", "20261123"), "tokyo", false);
        assertThat(warnings.soon()).isEmpty();

        clock.set(seoul("2026-10-01T10:00"));
        assertThat(warnings.soon()).extracting(HolidayWarnings.Missing::year).containsExactly(2027);
        assertThat(time.of("tokyo").day(LocalDate.of(2026, 11, 3)).reason()).isEqualTo(Segment.Reason.HOLIDAY);
        assertThat(time.of("phone").day(LocalDate.of(2026, 11, 3)).isWorking()).isTrue();
    }

    @Test
    void an_import_shows_first_and_takes_over_as_a_whole() {
        clock.set(seoul("2026-11-24T10:00"));
        var file = file("20261225", "20261228", "20261228");

        var trial = imports.run(file, null, true);
        assertThat(trial.created()).extracting(day -> day.date().toString()).containsExactly("2026-12-28");
        assertThat(trial.existing()).hasSize(2);
        assertThat(time.of("phone").isOpen(seoul("2026-12-28T10:00"))).isTrue();

        imports.run(file, null, false);
        assertThat(time.of("phone").isOpen(seoul("2026-12-28T10:00"))).isFalse();
        assertThat(imports.run(file, null, false).created()).isEmpty();
        assertThat(holidays.list(2026, null))
                .filteredOn(day -> day.source() == HolidaySource.FILE)
                .hasSize(1);
    }

    private static byte[] file(String... dates) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var date : dates) {
            text.append("BEGIN:VEVENT\r\nSUMMARY:쉬는 날\r\nDTSTART;VALUE=DATE:")
                    .append(date)
                    .append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void only_administrators_change_hours() {
        as.signIn("lead");

        assertThatThrownBy(() -> desk.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> closures.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> specials.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holidays.settings()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.run(file(), null, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> preview.of(() -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> warnings.soon()).isInstanceOf(AccessDeniedException.class);
    }
}
