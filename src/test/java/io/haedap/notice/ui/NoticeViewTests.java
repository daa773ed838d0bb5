package io.haedap.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ui.MergeChoice;
import io.haedap.shared.ui.MergeDialog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("publisher")
class NoticeViewTests {

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private As as;

    private NoticeDetails newest() {
        var line = board.page(NoticeFilter.ALL, 1, null).items().getFirst();
        return board.one(line.id());
    }

    private void write(String title) {
        UI.getCurrent().navigate("notices/new");
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), title);
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), "본문입니다.");
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    @Test
    void a_notice_is_written_and_published() {
        write("화면에서 쓴 공지");
        _click(button("저장"));
        assertThat(newest().status()).isEqualTo(NoticeStatus.DRAFT);

        _click(button("게시"));

        assertThat(newest().status()).isEqualTo(NoticeStatus.PUBLISHED);
        assertThat(newest().content().translations().ko().title()).isEqualTo("화면에서 쓴 공지");
    }

    @Test
    @SuppressWarnings("unchecked")
    void who_wrote_a_policy_is_not_offered_its_approval() {
        write("약관이 바뀝니다");
        _setValue((Select<NoticeKind>) _get(Select.class, select -> select.withLabel("종류")), NoticeKind.POLICY);
        _click(button("저장"));

        _click(button("검수 요청"));

        assertThat(newest().status()).isEqualTo(NoticeStatus.IN_REVIEW);
        _assertNone(Button.class, button -> button.withText("승인"));
        _assertNone(Button.class, button -> button.withText("게시"));
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate("notices/new");
        _setValue(_get(TextArea.class, field -> field.withLabel("한국어")), "본문만 있습니다.");

        _click(button("저장"));

        var title = _get(TextField.class, field -> field.withLabel("제목 (한국어)"));
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("입력해 주십시오");
        assertThat(_get(TextArea.class, field -> field.withLabel("한국어")).getValue())
                .isEqualTo("본문만 있습니다.");
    }

    @Test
    @SignedInAs("agent1")
    void agents_read_only() {
        UI.getCurrent().navigate("notices");

        assertThat(_find(Button.class, button -> button.withText("새 공지 쓰기"))).isEmpty();
    }

    @Test
    void two_publishers_at_once_lose_no_word() {
        write("둘이 쓰는 공지");
        _click(button("저장"));
        var saved = newest();
        UI.getCurrent().navigate("notices/" + saved.id());
        _setValue(_get(TextField.class, field -> field.withLabel("제목 (한국어)")), "내가 고친 제목");
        var texts = saved.content().translations();
        var theirs = saved.content()
                .saying(new NoticeTranslations(new NoticeText(texts.ko().title(), "동료가 고친 본문입니다."), texts.en()));
        as.run("admin", () -> desk.write(saved.id(), saved.version(), theirs));

        _click(button("저장"));
        _get(MergeDialog.class);
        _find(MergeChoice.class).stream()
                .filter(choice -> choice.getValue() == null)
                .forEach(choice -> choice.setValue(Choice.MINE));
        _click(button("합친 글 저장"));

        var merged = newest();
        assertThat(merged.revision()).isEqualTo(3);
        assertThat(merged.content().translations().ko().title()).isEqualTo("내가 고친 제목");
        assertThat(merged.content().translations().ko().body()).isEqualTo("동료가 고친 본문입니다.");
    }
}
