package io.haedap.knowledge.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewHandover;
import io.haedap.knowledge.Answered;
import io.haedap.knowledge.GapBoard;
import io.haedap.knowledge.KnowledgeBoard;
import io.haedap.knowledge.KnownEntry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class KnowledgeScreenTests {

    @Autowired
    Answered answered;

    @Autowired
    Faqs faqs;

    @Autowired
    KnowledgeBoard knowledge;

    @Autowired
    GapBoard gaps;

    @Autowired
    InquiryDesk work;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    As as;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private FaqDetails faq;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from knowledge.citation").update();
        jdbc.sql("delete from knowledge.answered").update();
        faq = faqs.published(Faqs.content("예약을 옮기는 방법", "앱의 예약 화면에서 옮깁니다."));
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void below_a_reply_stands_what_it_cites_and_beside_the_entry_where() {
        var number = answered.asked("예약을 옮기고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "이 글을 보십시오: " + faq.liveUrl());

        UI.getCurrent().navigate("inquiries/" + number);

        var foot = _get(Anchor.class, link -> link.withText("예약을 옮기는 방법"));
        assertThat(foot.getHref()).isEqualTo("/console/faqs/" + faq.id());

        UI.getCurrent().navigate("faqs/" + faq.id());
        var part = _get(CitedPart.class);
        assertThat(part.getElement().getTextRecursively()).contains("답변 1건에서 인용했습니다");
        assertThat(_get(part, Anchor.class).getHref()).isEqualTo("/console/inquiries/" + number);

        as.signIn("editor");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("faqs/" + faq.id());
        assertThat(_get(CitedPart.class).getElement().getTextRecursively()).contains("답변 1건에서 인용했습니다");
        _assertNone(_get(CitedPart.class), Anchor.class);
    }

    @Test
    void a_reply_becomes_a_draft_by_one_press_and_says_what_was_taken_out() {
        var number = answered.asked("예약을 옮기고 싶습니다", "남이레입니다. 어떻게 하나요?");
        answered.sent(number, "남이레 고객님, 예약 화면에서 옮기실 수 있습니다.");
        UI.getCurrent().navigate("inquiries/" + number);

        _click(_get(Button.class, button -> button.withText("FAQ 초안 만들기")));

        assertThat(said()).contains("개인정보로 보이는 곳");
        _assertNone(Button.class, button -> button.withText("FAQ 초안 만들기"));
        var draft = _get(Anchor.class, link -> link.withText("예약을 옮기고 싶습니다")).getHref();

        as.signIn("editor");
        UI.getCurrent().navigate(draft.replace("/console/", ""));
        var origin = _get(
                Section.class,
                section -> section.withClasses("cited-part")
                        .withPredicate(
                                one -> one.getElement().getTextRecursively().contains("문의 답변에서 시작한 글")));
        assertThat(origin.getElement().getTextRecursively()).contains("이름 2").doesNotContain(number);
    }

    @Test
    void the_draft_of_an_english_reply_says_that_its_korean_is_missing() {
        var number = answered.asked("payment", "Moving a booking", "How do I move it?", Language.EN);
        answered.sent(number, "You can move it on the booking screen.");
        UI.getCurrent().navigate("inquiries/" + number);
        _click(_get(Button.class, button -> button.withText("FAQ 초안 만들기")));
        var draft =
                _get(Anchor.class, link -> link.withText("Moving a booking")).getHref();

        as.signIn("editor");
        UI.getCurrent().navigate(draft.replace("/console/", ""));

        assertThat(_find(Section.class, section -> section.withClasses("cited-part")).stream()
                        .map(part -> part.getElement().getTextRecursively()))
                .anyMatch(words -> words.contains("한국어 독자에게 보이지 않습니다"));
    }

    @Test
    void what_may_answer_is_offered_above_the_empty_reply_until_it_is_answered() {
        var rare = faqs.published(Faqs.content("유모차를 빌리는 방법", "안내소에서 유모차를 빌려 드립니다."));
        var number = answered.asked("유모차를 빌리는 방법", "알려 주세요.");
        await().untilAsserted(() -> assertThat(as.as("agent2", () -> knowledge.fitting(number)))
                .extracting(KnownEntry::id)
                .contains(rare.id().toString()));

        UI.getCurrent().navigate("inquiries/" + number);

        var offered = _get(Button.class, button -> button.withText("유모차를 빌리는 방법"));
        assertThat(offered.getElement().getAttribute("aria-label")).isEqualTo("유모차를 빌리는 방법 링크 넣기");

        answered.sent(number, "안내소에서 빌려 드립니다.");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inquiries/" + number);
        _assertNone(Button.class, button -> button.withText("유모차를 빌리는 방법"));
    }

    @Test
    void the_cited_stand_in_a_list_by_period_and_category() {
        answered.sent(answered.asked("예약", "어떻게 하나요?"), faq.liveUrl());

        as.signIn("editor");
        UI.getCurrent().navigate("knowledge");

        assertThat(_get(H1.class).getText()).isEqualTo("FAQ 활용");
        assertThat(words(_get(CitedGrid.class)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("예약을 옮기는 방법", "인용 1건", "앞 기간보다 1건 증가", "독자 평가 없음"));
        _assertNone(Button.class, button -> button.withText("FAQ 없이 답한 문의"));
        _click(_get(Button.class, button -> button.withText("계정")));
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("보여 드릴 것이 없습니다");
    }

    @Test
    void gaps_are_dismissed_brought_back_and_drafted_from_the_list() {
        var number = answered.asked("예약을 옮기고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "예약 화면에서 옮기실 수 있습니다.");
        open();

        assertThat(words(_get(GapGrid.class)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("예약을 옮기고 싶습니다", number, "결제"));
        press("필요 없음");
        assertThat(gaps.page(30, null, 10, null).items()).isEmpty();
        _click(_get(Button.class, button -> button.withText("되돌리기")));
        assertThat(gaps.page(30, null, 10, null).items()).hasSize(1);

        press("비슷한 글");
        assertThat(_get(GapGrid.class)
                        .isDetailsVisible(gaps.page(30, null, 10, null).items().getFirst()))
                .isTrue();
        press("FAQ 초안 만들기");
        assertThat(gaps.page(30, null, 10, null).items()).isEmpty();
        assertThat(said()).contains("FAQ 초안을 만들었습니다");
    }

    @Test
    void a_chip_that_is_pressed_stays_where_it_is() {
        open();
        var week = _get(Button.class, button -> button.withText("최근 7일"));

        _click(week);

        assertThat(week.isAttached()).isTrue();
        assertThat(week.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(_get(Button.class, button -> button.withText("많이 인용한 글")));
        _assertOne(EmptyState.class);
        assertThat(week.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void a_line_that_is_gone_meanwhile_is_refused_with_a_word() {
        var number = answered.asked("예약을 옮기고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "예약 화면에서 옮기실 수 있습니다.");
        open();
        as.run("lead", () -> {
            work.reopen(number, null);
            handovers.handOver(number, new NewHandover("account", null, "계정 문의입니다."));
        });

        press("비슷한 글");

        assertThat(said()).contains("찾을 수 없습니다");
    }

    @Test
    void it_counts_one_in_english_as_one() {
        ScreenTest.Extension.speak(Locale.ENGLISH);
        answered.sent(answered.asked("예약", "어떻게 하나요?"), faq.liveUrl());

        UI.getCurrent().navigate("knowledge");

        assertThat(words(_get(CitedGrid.class)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Cited once"));
        UI.getCurrent().navigate("faqs/" + faq.id());
        assertThat(_get(CitedPart.class).getElement().getTextRecursively()).contains("Cited in one reply, last");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        open();

        assertThat(_get(H1.class).getText()).isEqualTo("FAQ in use");
        _assertOne(Button.class, button -> button.withText("Answered without FAQ"));
    }

    private static void open() {
        UI.getCurrent().navigate("knowledge", QueryParameters.of("list", "gaps"));
    }

    private static void press(String words) {
        var line = _getCellComponent(_get(GapGrid.class), 0, "line");
        _click(_get(line, Button.class, button -> button.withText(words)));
    }

    private static List<String> words(Grid<?> grid) {
        return IntStream.range(0, _size(grid))
                .mapToObj(
                        row -> _getCellComponent(grid, row, "line").getElement().getTextRecursively())
                .toList();
    }

    private static String said() {
        return getNotifications().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }
}
