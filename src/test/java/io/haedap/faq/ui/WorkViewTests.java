package io.haedap.faq.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.faq.learning.FaqVotes;
import io.haedap.faq.learning.TextRead;
import io.haedap.people.As;
import io.haedap.search.insight.AskedSearches;
import io.haedap.search.insight.Question;
import io.haedap.shared.Language;
import io.haedap.shared.web.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("editor")
class WorkViewTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqVotes votes;

    @Autowired
    private FaqBoard board;

    @Autowired
    private AskedSearches asked;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    private static void open(String list) {
        UI.getCurrent().navigate("faqs/work", QueryParameters.of("list", list));
    }

    private static List<WorkLine> lines() {
        return _find(WorkGrid.class).stream()
                .flatMap(grid -> grid.getListDataView().getItems())
                .toList();
    }

    private static WorkLine line(String title) {
        return lines().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void press(WorkLine line, String key) {
        line.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .deed()
                .run();
    }

    private FaqDetails spoken(String title, int helpful, int unhelpful) {
        var faq = faqs.published(Faqs.content(title, "본문"));
        as.signIn("editor");
        var read = new TextRead(faq.id().toString(), 1, Language.KO);
        for (int i = 0; i < helpful + unhelpful; i++) {
            votes.vote(read, i < helpful, new Visitor("192.0.2." + i, "Firefox"));
        }
        return faq;
    }

    @Test
    void an_editor_sees_what_did_not_help_and_opens_it() {
        spoken("도움이 안 되는 화면 글", 1, 9);

        open("helpfulness");

        assertThat(line("도움이 안 되는 화면 글").why()).contains("10% 도움").contains("10표");
        assertThat(_get(
                                Button.class,
                                button -> button.withPredicate(
                                        one -> "true".equals(one.getElement().getAttribute("aria-pressed"))))
                        .getText())
                .startsWith("도움이 안 된 글");
    }

    @Test
    void an_opinion_is_shown_as_text_and_ticked_off() {
        var faq = spoken("의견이 있는 화면 글", 0, 1);
        votes.say(
                new TextRead(faq.id().toString(), 1, Language.KO),
                false,
                "<img src=x onerror=alert(1)>그림이 없습니다",
                new Visitor("192.0.2.0", "Firefox"));
        open("opinions");
        var waiting = line("의견이 있는 화면 글");
        assertThat(waiting.detail()).isEqualTo("<img src=x onerror=alert(1)>그림이 없습니다");
        assertThat(waiting.why()).isEqualTo("도움이 안 됨");

        press(waiting, "faq.learning.done");

        assertThat(lines()).extracting(WorkLine::title).doesNotContain("의견이 있는 화면 글");
    }

    @Test
    void beside_the_entry_stand_figures_and_what_readers_wrote() {
        var faq = spoken("옆에 반응이 있는 글", 3, 1);
        votes.say(
                new TextRead(faq.id().toString(), 1, Language.KO),
                true,
                "표가 좋습니다",
                new Visitor("192.0.2.0", "Firefox"));

        UI.getCurrent().navigate("faqs/" + faq.id());

        assertThat(_get(LearningPart.class).getElement().getTextRecursively()).contains("75% 도움 · 4표");
        assertThat(_get(Paragraph.class, words -> words.withText("표가 좋습니다")).isVisible())
                .isTrue();
        _click(_get(Button.class, button -> button.withText("처리")));
        assertThat(_find(Paragraph.class, words -> words.withText("표가 좋습니다"))).isEmpty();
        _click(_get(Button.class, button -> button.withText("처리한 의견도 보기")));
        _click(_get(Button.class, button -> button.withText("다시 열기")));
        assertThat(_find(Button.class, button -> button.withText("처리"))).hasSize(1);
    }

    @Test
    void one_press_says_that_a_text_is_still_right() {
        var past = clock.instant().minus(Duration.ofDays(1));
        var faq = faqs.published(new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("확인일이 지난 화면 글", "본문"), null),
                List.of(),
                null,
                past));
        as.signIn("editor");
        open("verify");

        press(line("확인일이 지난 화면 글"), "faq.learning.verify");

        assertThat(lines()).extracting(WorkLine::title).doesNotContain("확인일이 지난 화면 글");
        assertThat(board.one(faq.id()).content().verifyBy()).isAfter(clock.instant());

        UI.getCurrent().navigate("faqs/" + faq.id());
        assertThat(_get(LearningPart.class).getElement().getTextRecursively()).contains("마지막 확인");
        _click(_get(Button.class, button -> button.withText("이 글이 아직 맞음")));
        assertThat(_get(LearningPart.class).getElement().getTextRecursively()).contains("마지막 확인");
    }

    @Test
    void words_that_were_not_found_begin_an_entry_with_that_title() {
        asked.asked(new Question("화면에 없는 말", Language.KO, "192.0.2.1"), 0, false);
        asked.write();
        open("searches");

        press(line("화면에 없는 말"), "faq.learning.write");

        assertThat(_find(TextField.class, field -> field.withValue("화면에 없는 말"))).hasSize(1);
    }

    @Test
    @SignedInAs("agent1")
    void who_only_reads_gets_no_buttons_and_no_searches() {
        spoken("남이 읽는 글", 0, 6);
        as.signIn("agent1");
        open("searches");
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().startsWith("결과 없는 검색어"));
        open("helpfulness");
        assertThat(lines()).allSatisfy(line -> assertThat(line.steps()).isEmpty());
    }

    @Test
    void the_lists_speak_english_and_lead_to_outdated_translations() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("categories");
        assertThat(_get(RouterLink.class, link -> link.withText("Outdated translations"))
                        .getHref())
                .contains("translation=outdated");
        assertThat(_find(Button.class).stream().map(Button::getText)).anyMatch(text -> text.startsWith("Did not help"));
    }
}
