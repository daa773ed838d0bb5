package io.haedap.release.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.shared.ui.Times;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("publisher")
class AgendaViewTests {

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private As as;

    private NoticeDetails scheduled(String title, String day) {
        var content = new NoticeContent(
                NoticeKind.MAINTENANCE,
                new NoticeTranslations(new NoticeText(title, "본문"), null),
                false,
                List.of(),
                LocalDateTime.parse(day).plusDays(10).atZone(Times.ZONE).toInstant(),
                null);
        return as.as("publisher", () -> {
            var draft = desk.draft(null, content);
            return desk.publish(
                    draft.id(), 1, LocalDateTime.parse(day).atZone(Times.ZONE).toInstant(), null);
        });
    }

    private static void show(String query) {
        UI.getCurrent().navigate("calendar", QueryParameters.fromString(query));
    }

    private static List<String> titles() {
        return _find(Anchor.class).stream()
                .filter(title -> title.hasClassName("agenda-title"))
                .map(Anchor::getText)
                .toList();
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_week_and_a_month_are_shown_from_sunday_on_and_the_address_says_which() {
        scheduled("오월의 공지", "2092-05-15T10:00:00");

        show("span=week&day=2092-05-14");
        assertThat(_find(H2.class)).hasSize(7);
        assertThat(titles()).contains("오월의 공지");
        show("span=month&day=2092-05-01");
        assertThat(_find(H2.class)).hasSize(35);
        assertThat(titles()).contains("오월의 공지");
        show("span=day&day=2092-05-14");
        assertThat(titles()).isEmpty();
        show("span=nonsense&day=never");
        assertThat(_find(H2.class)).hasSize(7);
    }

    @Test
    void kinds_are_left_out_and_taken_in_again() {
        scheduled("걸러질 공지", "2092-06-10T10:00:00");
        show("span=day&day=2092-06-10&hide=notice-publish");
        assertThat(titles()).isEmpty();

        _click(_get(Button.class, chip -> chip.withText("공지 게시")));

        assertThat(titles()).containsExactly("걸러질 공지");
    }

    @Test
    void what_may_move_is_moved_without_dragging() {
        var notice = scheduled("옮길 공지", "2092-07-10T10:00:00");
        show("span=month&day=2092-07-10");

        _click(labelled("옮길 공지 옮기기"));
        _setValue(_get(DateTimePicker.class), LocalDateTime.parse("2092-07-12T09:00:00"));
        _click(_get(Button.class, button -> button.withText("옮기기")));

        assertThat(as.as("publisher", () -> board.one(notice.id())).publishAt())
                .isEqualTo(LocalDateTime.parse("2092-07-12T09:00:00")
                        .atZone(Times.ZONE)
                        .toInstant());
    }

    @Test
    void too_late_asks_for_the_reason() {
        var notice = scheduled("늦어질 공지", "2092-08-10T10:00:00");
        show("span=month&day=2092-08-10");

        _click(labelled("늦어질 공지 옮기기"));
        _setValue(_get(DateTimePicker.class), LocalDateTime.parse("2092-08-19T09:00:00"));
        _click(_get(Button.class, button -> button.withText("옮기기")));
        _setValue(_get(TextArea.class, area -> area.withLabel("기록에 남길 사유")), "공급사 사정");

        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));

        var moved = as.as("publisher", () -> board.one(notice.id()));
        assertThat(moved.steps().getFirst().remark()).isEqualTo("공급사 사정");
        assertThat(moved.steps().getFirst().daysLate()).isEqualTo(1);
    }

    @Test
    @SignedInAs("agent1")
    void agents_read_and_move_nothing() {
        scheduled("읽기만 하는 공지", "2092-09-10T10:00:00");

        show("span=day&day=2092-09-10");

        assertThat(titles()).containsExactly("읽기만 하는 공지");
        assertThat(_find(Button.class))
                .noneMatch(button -> button.getAriaLabel()
                        .filter(label -> label.endsWith("옮기기"))
                        .isPresent());
    }
}
