package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.Faqs;
import io.haedap.faq.TypedFaq;
import io.haedap.people.As;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.ui.MergeChoice;
import io.haedap.shared.ui.MergeDialog;
import io.haedap.shared.ui.SitePreview;
import io.haedap.shared.ui.UnsavedStrip;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class FaqWritingTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private UnsavedTexts texts;

    @Autowired
    private As as;

    @AfterEach
    void forget() {
        texts.mine(TypedFaq.subject(null)).forEach(kept -> texts.discard(kept.screen()));
    }

    private static TextArea body() {
        return _get(TextArea.class, field -> field.withLabel("한국어"));
    }

    private static TextField title() {
        return _get(TextField.class, field -> field.withLabel("제목 (한국어)"));
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String saved(FaqDetails faq) {
        return board.one(faq.id()).content().translations().ko().body();
    }

    @Test
    void what_was_typed_and_not_saved_is_offered_again() {
        open("faqs/new");
        _setValue(title(), "쓰다 만 글");
        _setValue(body(), "반쯤 쓴 본문");
        open("faqs");

        open("faqs/new");
        assertThat(title().getValue()).isEmpty();
        _click(button("이어 쓰기"));

        assertThat(title().getValue()).isEqualTo("쓰다 만 글");
        assertThat(body().getValue()).isEqualTo("반쯤 쓴 본문");
        _assertNone(UnsavedStrip.class);
    }

    @Test
    void what_was_saved_or_thrown_away_is_not_offered() {
        var draft = faqs.draft(Faqs.content("임시 글", "본문"));
        open("faqs/" + draft.id());
        _setValue(body(), "고친 본문");
        _click(button("저장"));
        open("faqs");
        open("faqs/" + draft.id());
        _assertNone(UnsavedStrip.class);

        _setValue(body(), "버릴 본문");
        open("faqs");
        open("faqs/" + draft.id());
        _click(button("버리기"));
        open("faqs");
        open("faqs/" + draft.id());
        _assertNone(UnsavedStrip.class);
        assertThat(body().getValue()).isEqualTo("고친 본문");
    }

    @Test
    void a_text_that_is_back_to_what_was_saved_is_no_unsaved_text() {
        var draft = faqs.draft(Faqs.content("되돌린 글", "본문"));
        open("faqs/" + draft.id());
        _setValue(body(), "고친 본문");
        assertThat(texts.mine(TypedFaq.subject(draft.id()))).hasSize(1);

        _setValue(body(), "본문");

        assertThat(texts.mine(TypedFaq.subject(draft.id()))).isEmpty();
    }

    @Test
    void two_who_saved_lose_neither_text() {
        var draft = faqs.draft(Faqs.content("함께 쓴 글", "머리\n\n가운데\n\n끝"));
        open("faqs/" + draft.id());
        as.run("admin", () -> desk.write(draft.id(), draft.version(), Faqs.content("함께 쓴 글", "남의 머리\n\n가운데\n\n남의 끝")));
        _setValue(body(), "머리\n\n가운데\n\n내 끝");

        _click(button("저장"));
        assertThat(button("합친 글 저장").isEnabled()).isFalse();
        _find(MergeChoice.class).stream()
                .filter(choice -> choice.getValue() == null)
                .forEach(choice -> _setValue(choice, Choice.BOTH));
        _click(button("합친 글 저장"));

        assertThat(saved(draft)).isEqualTo("남의 머리\n\n가운데\n\n내 끝\n\n남의 끝");
        assertThat(board.one(draft.id()).revision()).isEqualTo(3);
        assertThat(body().getValue()).isEqualTo(saved(draft));
    }

    @Test
    void a_merged_text_can_be_written_on_before_it_is_saved() {
        var draft = faqs.draft(Faqs.content("이어 쓸 글", "본문"));
        open("faqs/" + draft.id());
        as.run("admin", () -> desk.write(draft.id(), draft.version(), Faqs.content("이어 쓸 글", "남의 글")));
        _setValue(body(), "내 글");
        _click(button("저장"));

        _click(button("합친 글로 이어 쓰기"));
        _setValue(body(), body().getValue() + " 더");
        _click(button("저장"));

        assertThat(saved(draft)).isEqualTo("내 글 더");
    }

    @Test
    void an_old_text_says_that_the_entry_moved_on_and_is_merged() {
        var draft = faqs.draft(Faqs.content("오래된 글", "처음"));
        open("faqs/" + draft.id());
        _setValue(body(), "내가 쓰던 글");
        open("faqs");
        as.run("admin", () -> desk.write(draft.id(), draft.version(), Faqs.content("오래된 글", "새로 저장된 글")));

        open("faqs/" + draft.id());
        _assertOne(Span.class, span -> span.withText("그사이 새 개정(2)이 저장되었습니다. 이어 쓴 뒤 저장하면 두 글을 견주어 봅니다."));
        _click(button("이어 쓰기"));
        _click(button("저장"));

        _assertOne(MergeDialog.class);
        assertThat(saved(draft)).isEqualTo("새로 저장된 글");
    }

    @Test
    void a_step_taken_meanwhile_is_told_and_the_next_press_saves() {
        var draft = faqs.draft(Faqs.content("걸음이 바뀐 글", "본문"));
        open("faqs/" + draft.id());
        as.run("admin", () -> desk.submit(draft.id(), 1));
        _setValue(body(), "고친 본문");

        _click(button("저장"));
        assertThat(saved(draft)).isEqualTo("본문");
        _click(button("저장"));

        assertThat(saved(draft)).isEqualTo("고친 본문");
    }

    @Test
    void a_colleague_who_writes_on_the_same_is_named() {
        var draft = faqs.draft(Faqs.content("둘이 여는 글", "본문"));
        as.run("reviewer", () -> texts.keep(UUID.randomUUID(), TypedFaq.subject(draft.id()), 1L, "…"));

        open("faqs/" + draft.id());

        assertThat(_find(Span.class, span -> span.withClasses("writer"))).hasSize(1);
    }

    @Test
    void the_preview_shows_the_page_as_the_site_does() {
        open("faqs/" + faqs.draft(Faqs.content("미리 보는 글", "본문")).id());
        _setValue(body(), "머리말\n\n> [!WARNING]\n> 조심하십시오.");

        assertThat(_get(SitePreview.class).html())
                .contains("<p class=\"lead\">")
                .contains("class=\"call warn\" role=\"note\"")
                .contains("<p class=\"t\">주의</p>");
    }
}
