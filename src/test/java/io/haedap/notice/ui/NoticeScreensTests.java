package io.haedap.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.notice.LeadRule;
import io.haedap.notice.LeadTime;
import io.haedap.notice.LeadTimeBoard;
import io.haedap.notice.LeadTimeDesk;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.shared.ui.Times;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("publisher")
class NoticeScreensTests {

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private LeadTimeBoard rules;

    @Autowired
    private LeadTimeDesk rulesDesk;

    @Autowired
    private As as;

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private NoticeDetails published(String title) {
        var content = new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText(title, "본문입니다."), null),
                false,
                List.of(),
                null,
                null);
        return as.as("publisher", () -> {
            var draft = desk.draft(null, content);
            return desk.publish(draft.id(), 1, null, null);
        });
    }

    private NoticeDetails newest() {
        return as.as(
                "publisher",
                () -> board.one(
                        board.page(NoticeFilter.ALL, 1, null).items().getFirst().id()));
    }

    @SuppressWarnings("unchecked")
    private static void choose(NoticeKind kind) {
        _setValue((Select<NoticeKind>) _get(Select.class, select -> select.withLabel("종류")), kind);
    }

    @Test
    void the_last_day_is_said_while_the_notice_is_written() {
        UI.getCurrent().navigate("notices/new");
        choose(NoticeKind.CHANGE);
        assertThat(_find(Span.class, span -> span.withText("시행 7일 전까지 게시해야 합니다.")))
                .hasSize(1);

        _setValue(_get(DatePicker.class, picker -> picker.withLabel("시행일")), LocalDate.of(2095, 3, 8));
        assertThat(_find(Span.class)).anyMatch(span -> span.getText().contains("3월 1일"));

        _setValue(
                _get(DatePicker.class, picker -> picker.withLabel("시행일")),
                LocalDate.now(Times.ZONE).plusDays(1));
        assertThat(_find(Span.class)).anyMatch(span -> span.getText().contains("이미 지났습니다"));
    }

    @Test
    @SignedInAs("admin")
    void a_rule_is_set_on_its_screen() {
        UI.getCurrent().navigate("notices/rules");
        var days = _find(IntegerField.class).get(LeadRule.EVENT.ordinal());

        _setValue(days, 400);
        _click(button("저장"));
        assertThat(days.isInvalid()).isTrue();
        _setValue(days, 4);
        _click(button("저장"));

        var now = as.as("admin", () -> rules.one(LeadRule.EVENT));
        assertThat(now.days()).isEqualTo(4);
        as.run("admin", () -> rulesDesk.set(LeadRule.EVENT, now.version(), 0, LeadTime.Enforcement.REASON));
    }

    @Test
    void rules_are_only_read_by_publishers() {
        UI.getCurrent().navigate("notices/rules");

        assertThat(_find(IntegerField.class)).hasSize(6).allMatch(IntegerField::isReadOnly);
        _assertNone(Button.class, button -> button.withText("저장"));
    }

    @Test
    @SignedInAs("auditor")
    void the_proof_shows_each_text_with_its_hash() {
        var notice = published("증명할 공지");

        UI.getCurrent().navigate("notices/proof/" + notice.id());

        assertThat(_find(H2.class)).anyMatch(title -> title.getText().equals("증명할 공지"));
        assertThat(_get(Pre.class).getText()).isEqualTo("본문입니다.");
        _assertOne(Button.class, button -> button.withText("인쇄"));
    }

    @Test
    void a_notice_begins_with_a_template() {
        UI.getCurrent().navigate("notices/new");

        _click(button("템플릿으로 시작"));
        _click(_find(NativeButton.class).stream()
                .filter(choice -> choice.getChildren()
                        .anyMatch(part ->
                                part instanceof Span name && name.getText().equals("약관 개정")))
                .findFirst()
                .orElseThrow());
        _click(button("저장"));

        assertThat(newest().content().kind()).isEqualTo(NoticeKind.POLICY);
        assertThat(newest().content().adverse()).isTrue();
        assertThat(newest().content().translations().ko().title()).contains("약관이 개정됩니다");
    }

    @Test
    void a_template_is_written_and_refused_twice_under_one_name() {
        UI.getCurrent().navigate("notices/templates");
        _click(button("템플릿 추가"));
        _setValue(_get(TextField.class, field -> field.withLabel("이름 (한국어)")), "약관 개정");
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), "제목");
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), "본문");

        _click(button("저장"));
        assertThat(_get(TextField.class, field -> field.withLabel("이름 (한국어)")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, field -> field.withLabel("이름 (한국어)")), "화면에서 더한 틀");
        _click(button("저장"));

        assertThat(_find(Dialog.class)).noneMatch(Dialog::isOpened);
        assertThat(_find(H2.class)).anyMatch(name -> name.getText().equals("화면에서 더한 틀"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void page_mail_and_feed_are_seen_before_anything_is_saved() {
        UI.getCurrent().navigate("notices/new");
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), "미리 볼 공지");
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), "본문 <b>");

        _click(button("미리 보기"));
        var channel = (RadioButtonGroup<Enum<?>>) _get(RadioButtonGroup.class, group -> group.withLabel("보이는 곳"));
        var feed = channel.getListDataView().getItems().skip(2).findFirst().orElseThrow();
        _setValue(channel, feed);

        assertThat(_get(Pre.class).getText()).contains("<title>미리 볼 공지</title>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_notice_names_the_one_that_it_replaces() {
        var before = published("대체될 공지");
        UI.getCurrent().navigate("notices/new");
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), "대체하는 공지");
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), "본문");
        var supersedes = (ComboBox<NoticeChoices.Choice>) _get(ComboBox.class, field -> field.withLabel("대체하는 공지"));

        _setValue(supersedes, new NoticeChoices.Choice(before.id(), "x"));
        _click(button("저장"));

        assertThat(newest().content().supersedes()).isEqualTo(before.id());
    }
}
