package io.haedap.hours.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.hours.CalendarDesk;
import io.haedap.hours.CalendarDraft;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidayMode;
import io.haedap.hours.HolidaySettings;
import io.haedap.hours.Span;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("admin")
class CalendarsViewTests {

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private ClosureDesk closures;

    @Autowired
    private HolidayDesk holidays;

    @Autowired
    private SettableClock clock;

    @Autowired
    private As as;

    @BeforeEach
    void on_a_monday() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @AfterEach
    void tidy() {
        clock.reset();
        as.signIn("admin");
        closures.all().forEach(one -> closures.delete(one.id(), one.version()));
        holidays.list(2026, null).stream()
                .filter(day -> day.id() != null && !day.date().equals(LocalDate.of(2026, 6, 3)))
                .forEach(day -> holidays.delete(String.valueOf(day.id()), day.version()));
        holidays.change(new HolidaySettings(true, List.of(), holidays.settings().version()));
        desk.all().stream()
                .filter(one -> one.slug().startsWith("screen"))
                .forEach(one -> desk.delete(one.slug(), one.version()));
    }

    @Test
    void what_pages_speak_of_and_what_is_in_use_has_no_button_to_delete_it() {
        desk.add(
                "screen-unused",
                new CalendarDraft(
                        new LocalText("쓰지 않는 일정", null),
                        "Asia/Seoul",
                        HolidayMode.NONE,
                        List.of(new Span(DayOfWeek.MONDAY, 540, 1080)),
                        null));
        for (var slug : List.of("online", "phone", "screen-unused")) {
            UI.getCurrent().navigate("calendars/" + slug);

            assertThat(_find(Button.class).stream()
                            .filter(one -> one.getAriaLabel().orElse("").endsWith(": 삭제"))
                            .count())
                    .as(slug)
                    .isEqualTo(slug.equals("screen-unused") ? 1 : 0);
        }
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static TextField hours(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(Class<? extends Component> kind) {
        return _find(kind).stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_calendar_is_added_looked_at_and_saved() {
        UI.getCurrent().navigate("calendars/new");
        _setValue(_get(TextField.class, field -> field.withLabel("이름(주소)")), "screen");
        _setValue(_get(TextField.class, field -> field.withLabel("이름(한국어)")), "방문 상담");
        _setValue(hours("월요일 운영시간"), "9-12, 13:00~18:00");
        _click(button("저장"));

        assertThat(said(ListItem.class)).anyMatch(line -> line.startsWith("방문 상담: 없음 → 열림, 11월 23일 (월) 12:00까지"));
        _click(_get(_get(Dialog.class), Button.class, one -> one.withText("저장")));

        assertThat(desk.one("screen").spans()).hasSize(2);
        assertThat(desk.one("screen").name().ko()).isEqualTo("방문 상담");
    }

    @Test
    void what_cannot_be_is_said_beside_its_day() {
        UI.getCurrent().navigate("calendars/phone");
        _setValue(hours("화요일 운영시간"), "9시부터");
        _setValue(hours("수요일 운영시간"), "09:00–12:00, 11:00–18:00");
        _click(button("저장"));
        assertThat(hours("화요일 운영시간").getErrorMessage()).isEqualTo("09:00–12:00, 13:00–18:00처럼 적어 주세요");

        _setValue(hours("화요일 운영시간"), "");
        _click(button("저장"));
        assertThat(hours("수요일 운영시간").getErrorMessage()).isEqualTo("09:00–12:00과 11:00–18:00이 겹칩니다");
        assertThat(desk.one("phone").spans()).hasSize(5);
    }

    @Test
    void a_closure_is_added_and_seen_in_the_month() {
        UI.getCurrent().navigate("calendars/phone", QueryParameters.fromString("tab=days"));
        _click(button("휴무 추가"));
        _setValue(_get(TextField.class, field -> field.withLabel("이유(한국어)")), "사무실 이전");
        _setValue(_get(DatePicker.class, field -> field.withLabel("첫날")), LocalDate.of(2026, 11, 23));
        _setValue(_get(DatePicker.class, field -> field.withLabel("마지막 날")), LocalDate.of(2026, 11, 24));
        _click(button("미리 보기"));

        assertThat(said(ListItem.class)).anyMatch(line -> line.startsWith("전화 상담: 열림, 11월 23일 (월) 18:00까지 → 닫힘"));
        _click(button("저장"));
        assertThat(closures.all()).hasSize(1);

        UI.getCurrent().navigate("calendars/phone", QueryParameters.fromString("tab=month&month=2026-11"));
        assertThat(said(ListItem.class)).contains("2311월 23일 (월): 사무실 이전", "2511월 25일 (수): 09:00–18:00");
    }

    @Test
    void a_deadline_is_tried_with_every_stretch_on_the_way() {
        UI.getCurrent().navigate("calendars/phone", QueryParameters.fromString("tab=try"));
        _setValue(_get(IntegerField.class), 600);

        assertThat(said(Paragraph.class)).contains("기한은 11월 24일 (화) 11:00까지입니다.");
        assertThat(said(ListItem.class)).anyMatch(line -> line.startsWith("운영 안 함11월 23일 (월) 18:00"));
        _setValue(_get(IntegerField.class), -1);
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
    }

    @Test
    void a_computed_holiday_is_worked_on_and_a_file_taken_over() {
        UI.getCurrent().navigate("calendars/holidays", QueryParameters.fromString("year=2026"));
        assertThat(said(ListItem.class)).anyMatch(line -> line.startsWith("성탄절2026년 12월 25일 (금)계산"));
        _click(_find(Button.class).stream()
                .filter(one -> one.getAriaLabel().filter("성탄절: 이날 운영하기"::equals).isPresent())
                .findFirst()
                .orElseThrow());
        _click(button("저장"));
        assertThat(holidays.settings().workedDays()).containsExactly(LocalDate.of(2026, 12, 25));

        _click(button("파일로 가져오기"));
        var file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:임시공휴일\r\nDTSTART;VALUE=DATE:20261228\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nSUMMARY:회의\r\nDTSTART:20261228T010000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        UploadKt._upload(_get(Upload.class), "holidays.ics", file.getBytes(StandardCharsets.UTF_8));
        assertThat(said(ListItem.class)).contains("2026년 12월 28일 (월) · 임시공휴일", "6번째 줄 · 회의: 온종일인 날이 없습니다");
        _click(button("미리 보기"));
        _click(button("저장"));

        assertThat(said(ListItem.class)).anyMatch(line -> line.startsWith("임시공휴일2026년 12월 28일 (월)파일"));
    }

    @Test
    void it_speaks_english_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("calendars/phone");

        assertThat(hours("Hours on Monday").getValue()).isEqualTo("09:00–18:00");
    }

    @Test
    @SignedInAs("lead")
    void others_do_not_come_in() {
        UI.getCurrent().navigate("calendars");

        assertThat(_find(CalendarsView.class)).isEmpty();
    }
}
