package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.faq.NewRemark;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DifferenceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class RevisionsViewTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private ReviewDesk review;

    @Autowired
    private ReviewBoard reviewed;

    @Autowired
    private As as;

    private static FaqContent both(String ko, String en) {
        return new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("환불", ko), new FaqText("Refund", en)),
                List.of(),
                null,
                null);
    }

    private static String rail() {
        return _get(StatusRail.class).getElement().getTextRecursively();
    }

    private FaqDetails twice() {
        var draft = faqs.draft(both("영업일 기준 3~5일이 걸립니다.", "It takes 3 to 5 days."));
        return as.as(
                "editor",
                () -> desk.write(
                        draft.id(), draft.version(), both("영업일 기준 3~7일이 걸립니다.", "It takes 3 to 5 days."), "약관이 바뀜"));
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static String differences() {
        return _find(DifferenceText.class).stream()
                .map(text -> text.getElement().getOuterHTML().replaceAll("\\s*\\n\\s*", ""))
                .reduce("", String::concat);
    }

    @Test
    void two_revisions_lie_beside_each_other_with_their_words_marked() {
        var faq = twice();

        UI.getCurrent().navigate("faqs/" + faq.id() + "/revisions");

        assertThat(_get(H1.class).getText()).isEqualTo("개정 기록");
        assertThat(differences())
                .contains("<del>")
                .contains("지움: ")
                .contains("<ins>")
                .contains("7");
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class, p -> p.withText("약관이 바뀜")))
                .isNotEmpty();
    }

    @Test
    void the_address_says_what_is_compared_and_how() {
        var faq = twice();

        UI.getCurrent()
                .navigate(
                        "faqs/" + faq.id() + "/revisions",
                        QueryParameters.simple(Map.of("from", "1", "to", "2", "lang", "en", "as", "source")));

        assertThat(differences()).doesNotContain("<del>");
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class, p -> p.withText("이 언어의 글은 두 개정이 같습니다.")))
                .hasSize(1);
    }

    @Test
    void an_older_revision_is_restored_as_a_new_draft() {
        var faq = twice();
        UI.getCurrent().navigate("faqs/" + faq.id() + "/revisions");

        _click(button("개정 1 되살리기"));

        var now = board.one(faq.id());
        assertThat(now.revision()).isEqualTo(3);
        assertThat(now.content().translations().ko().body()).contains("3~5일");
        assertThat(_get(FaqView.class)).isNotNull();
    }

    @Test
    @SignedInAs("agent1")
    void who_may_only_read_restores_nothing_and_says_nothing() {
        var faq = twice();

        UI.getCurrent().navigate("faqs/" + faq.id() + "/revisions");
        _assertNone(Button.class, button -> button.withText("개정 1 되살리기"));

        UI.getCurrent().navigate("faqs/" + faq.id());
        _assertNone(Button.class, button -> button.withText("의견 달기"));
    }

    @Test
    void an_unknown_entry_has_no_revisions() {
        UI.getCurrent().navigate("faqs/999999/revisions");

        _assertNone(RevisionsView.class);
    }

    @Test
    @SignedInAs("reviewer")
    void a_reviewer_leaves_a_remark() {
        var faq = twice();
        as.run("editor", () -> desk.submit(faq.id(), 2));
        UI.getCurrent().navigate("faqs/" + faq.id());

        _click(button("의견 달기"));
        _click(button("의견 남기기"));
        assertThat(_get(TextArea.class, field -> field.withLabel("의견")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, field -> field.withLabel("의견")), "근거를 적어 주세요.");
        _setValue(_get(TextField.class, field -> field.withLabel("짚은 말")), "3~7일");
        _click(button("의견 남기기"));

        var remark = reviewed.remarks(faq.id()).getFirst();
        assertThat(remark.anchor().quote()).isEqualTo("3~7일");
        assertThat(remark.place().paragraph()).isZero();
        assertThat(_find(com.vaadin.flow.component.html.Paragraph.class, p -> p.withText("근거를 적어 주세요.")))
                .hasSize(1);
    }

    @Test
    @SignedInAs("reviewer")
    void what_is_selected_is_what_the_remark_is_about() {
        var faq = twice();
        var said = new ArrayList<NewRemark>();
        var dialog = new RemarkDialog(board.one(faq.id()), said::add);
        dialog.open();

        dialog.about(Language.EN, -1, "to 5\ndays");
        _setValue(_get(TextArea.class, field -> field.withLabel("의견")), "확인해 주세요.");
        _click(button("의견 남기기"));

        assertThat(said).singleElement().satisfies(remark -> {
            assertThat(remark.language()).isEqualTo(Language.EN);
            assertThat(remark.paragraph()).isZero();
            assertThat(remark.quote()).isEqualTo("to 5 days");
        });
    }

    @Test
    void an_editor_answers_settles_and_submits_again() {
        var faq = twice();
        as.run("editor", () -> desk.submit(faq.id(), 2));
        as.run("reviewer", () -> review.remark(faq.id(), new NewRemark(2, Language.KO, 0, null, "근거를 적어 주세요.")));
        UI.getCurrent().navigate("faqs/" + faq.id());

        _click(button("답하기"));
        _setValue(_get(TextArea.class, field -> field.withLabel("답")), "약관 제12조입니다.");
        _click(button("답 남기기"));
        assertThat(rail()).contains("의견 1개");
        _click(button("해결"));
        assertThat(rail()).doesNotContain("의견 1개");
        _click(button("고쳐서 다시 올리기"));

        var remark = reviewed.remarks(faq.id()).getFirst();
        assertThat(remark.isOpen()).isFalse();
        assertThat(remark.answers()).hasSize(1);
        assertThat(board.one(faq.id()).revision()).isEqualTo(3);
        assertThat(board.one(faq.id()).status()).isEqualTo(FaqStatus.IN_REVIEW);
    }

    @Test
    void what_is_behind_in_the_translation_is_shown_and_marked() {
        var faq = twice();
        UI.getCurrent().navigate("faqs/" + faq.id());

        _click(button("나란히 보기"));
        _click(button("바뀐 곳"));
        assertThat(differences()).isNotEmpty();
        _click(button("갱신함으로 표시"));

        assertThat(board.one(faq.id()).review().outdatedParagraphs()).isZero();
    }

    @Test
    void the_list_finds_outdated_translations() {
        var faq = twice();

        UI.getCurrent().navigate("faqs", QueryParameters.simple(Map.of("translation", "outdated")));

        assertThat(board.page(
                                new io.haedap.faq.FaqFilter(
                                        null, null, null, io.haedap.faq.FaqFilter.Translation.OUTDATED),
                                50,
                                null)
                        .items())
                .extracting(FaqDetails::id)
                .contains(faq.id());
        assertThat(_get(H1.class).getText()).isEqualTo("자주 묻는 질문");
    }

    @Test
    void it_speaks_english() {
        var faq = twice();
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("faqs/" + faq.id() + "/revisions");

        assertThat(_get(H1.class).getText()).isEqualTo("Revisions");
        assertThat(button("Restore revision 1")).isNotNull();
    }
}
