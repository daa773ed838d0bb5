package io.haedap.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.search.StaffRequest;
import io.haedap.search.StaffSearch;
import io.haedap.shared.Language;
import io.haedap.shared.ui.StateBadge;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
class SearchViewTests {

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private StaffSearch search;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk faqDesk;

    @Autowired
    private InquiryDesk inquiries;

    @Autowired
    private As as;

    private static void soon(BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    private String asked(String subject) {
        var number = counter.submit(new NewInquiry(
                        "payment",
                        subject,
                        subject,
                        Language.KO,
                        Channel.WEB,
                        "남이레",
                        "ire.nam@example.com",
                        null,
                        true))
                .number();
        soon(() -> as.as("lead", () -> search.find(subject, null, 0, 5).total() > 0));
        return number;
    }

    private static void open(Map<String, String> asked) {
        UI.getCurrent().navigate("search", QueryParameters.simple(asked));
    }

    private static List<String> hits() {
        return _find(Anchor.class).stream()
                .filter(link -> link.hasClassName("hit"))
                .map(Anchor::getHref)
                .toList();
    }

    private static List<String> chips() {
        return _find(Button.class).stream()
                .filter(button -> button.hasClassName("chip"))
                .map(Button::getText)
                .toList();
    }

    private static boolean says(String words) {
        return _find(Paragraph.class).stream().anyMatch(line -> line.getText().contains(words));
    }

    @Test
    @SignedInAs("lead")
    void what_is_typed_is_found_and_stands_in_the_address() {
        var number = asked("zyxmurf");
        open(Map.of());

        assertThat(_get(H1.class).getText()).isEqualTo("통합 검색");
        assertThat(says("무엇을 찾으시나요?")).isTrue();
        _setValue(_get(TextField.class), "zyxmurf");

        assertThat(hits()).contains("inquiries/" + number);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("search?q=zyxmurf");
        assertThat(chips()).contains("전체 1", "문의 1");
    }

    @Test
    @SignedInAs("lead")
    void a_kind_is_chosen_by_its_chip() {
        var number = asked("kvothequill");
        var draft = as.as("editor", () -> faqs.draft(Faqs.content("kvothequill", "kvothequill")));
        soon(() -> search.find("kvothequill", null, 0, 5).counts().size() == 2);
        open(Map.of("q", "kvothequill"));
        assertThat(hits()).containsExactlyInAnyOrder("inquiries/" + number, "faqs/" + draft.id());

        _click(_get(Button.class, button -> button.withText("문의 1")));

        assertThat(hits()).containsExactly("inquiries/" + number);
        assertThat(chips()).contains("전체 2", "자주 묻는 질문 1");
    }

    private static List<String> badges() {
        return _find(StateBadge.class).stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    @Test
    @SignedInAs("lead")
    void hits_say_where_they_stand() {
        asked("wexquorn");
        var draft = as.as("editor", () -> faqs.draft(Faqs.content("wexquorn", "wexquorn")));
        soon(() -> search.find("wexquorn", null, 0, 5).counts().size() == 2);

        open(Map.of("q", "wexquorn"));
        assertThat(badges()).containsExactlyInAnyOrder("접수", "초안");

        as.run("editor", () -> faqDesk.submit(draft.id(), draft.revision()));
        open(Map.of("q", "wexquorn", "type", "faq-draft"));
        assertThat(badges()).containsExactly("검수 중");
    }

    @Test
    @SignedInAs("lead")
    void misspelt_words_are_corrected_and_may_stay_as_they_are() {
        var draft = as.as("editor", () -> faqs.draft(Faqs.content("쥐방울마루초", "쥐방울마루초")));
        soon(() -> search.find("쥐방울마루초", null, 0, 5).total() > 0);

        open(Map.of("q", "쥐방울마루추"));

        assertThat(hits()).contains("faqs/" + draft.id());
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(line -> line.startsWith("‘쥐방울마루초’"));
        var way = _get(Anchor.class, link -> link.withText("‘쥐방울마루추’ 그대로 찾기"));
        assertThat(way.getHref()).isEqualTo("search?q=%EC%A5%90%EB%B0%A9%EC%9A%B8%EB%A7%88%EB%A3%A8%EC%B6%94&exact=1");
        open(Map.of("q", "쥐방울마루추", "exact", "1"));
        assertThat(_find(Anchor.class, link -> link.withText("‘쥐방울마루추’ 그대로 찾기")))
                .isEmpty();
    }

    @Test
    @SignedInAs("lead")
    void titles_are_proposed_while_somebody_types() {
        var draft = as.as("editor", () -> faqs.draft(Faqs.content("무릇난초길 읽기", "무릇난초길")));
        soon(() -> search.find("무릇난초길", null, 0, 5).total() > 0);
        open(Map.of());

        var lines = _get(SearchView.class).suggest("무릇난");

        assertThat(lines.get(0).get("title").asString()).isEqualTo("무릇난초길 읽기");
        assertThat(lines.get(0).get("kind").asString()).isEqualTo("자주 묻는 질문");
        assertThat(lines.get(0).get("state").asString()).isEqualTo("초안");
        assertThat(lines.get(0).get("path").asString()).isEqualTo("faqs/" + draft.id());
    }

    @Test
    @SignedInAs("lead")
    void spam_is_shown_when_it_is_asked_for() {
        var number = asked("plovkirn");
        inquiries.spam(number, null);
        soon(() -> search.find("plovkirn", null, 0, 5).total() == 0);
        soon(() -> search.find(new StaffRequest("plovkirn", null, 0, 5, false, true))
                        .total()
                == 1);
        open(Map.of("q", "plovkirn"));
        assertThat(hits()).isEmpty();

        _click(_get(Button.class, button -> button.withText("스팸 포함")));

        assertThat(hits()).containsExactly("inquiries/" + number);
        assertThat(badges()).containsExactly("스팸");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("search?q=plovkirn&spam=1");
    }

    @Test
    @SignedInAs("lead")
    void a_number_leads_straight_to_its_inquiry() {
        var number = asked("두릅 결제");

        open(Map.of("q", number));

        assertThat(hits()).first().isEqualTo("inquiries/" + number);
    }

    @Test
    @SignedInAs("editor")
    void an_editor_sees_no_inquiry_and_may_write_what_is_missing() {
        asked("방풍나물 결제");

        open(Map.of("q", "방풍나물", "type", "inquiry"));

        assertThat(hits()).isEmpty();
        assertThat(chips()).noneMatch(chip -> chip.startsWith("문의"));
        assertThat(says("‘방풍나물’에 맞는 것이 없습니다")).isTrue();
        assertThat(_get(Anchor.class, link -> link.withText("이 제목으로 글 쓰기")).getHref())
                .startsWith("faqs/new?title=");
    }

    @Test
    @SignedInAs("auditor")
    void whoever_may_find_nothing_is_told_so() {
        open(Map.of("q", "결제"));

        assertThat(hits()).isEmpty();
        assertThat(_find(TextField.class)).isEmpty();
        assertThat(says("찾을 수 있는 내용이 없습니다")).isTrue();
    }

    @Test
    @SignedInAs("editor")
    void every_screen_has_a_way_to_it() {
        UI.getCurrent().navigate("profile");

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("search");
    }

    @Test
    @SignedInAs("editor")
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        open(Map.of());

        assertThat(_get(H1.class).getText()).isEqualTo("Search");
        assertThat(says("What are you looking for?")).isTrue();
    }
}
