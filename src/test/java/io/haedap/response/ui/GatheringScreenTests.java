package io.haedap.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SentMarkup;
import io.haedap.SignedInAs;
import io.haedap.category.Category;
import io.haedap.people.As;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.response.MassReply;
import io.haedap.response.MassReplyDesk;
import io.haedap.response.MeToo;
import io.haedap.response.OpenIncident;
import io.haedap.response.Outages;
import io.haedap.response.Recipient;
import io.haedap.response.TieDesk;
import io.haedap.shared.web.Visitor;
import io.haedap.status.StatusReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("agent2")
class GatheringScreenTests {

    @Autowired
    private Outages outages;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private MassReplyDesk replies;

    @Autowired
    private MeToo meToo;

    @Autowired
    private TieDesk ties;

    @Autowired
    private StatusReader status;

    @Autowired
    private As as;

    private String outage = "";

    @BeforeEach
    void open() {
        outages.clear();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void what_an_outage_gathers_stands_apart_in_the_queue_until_it_is_over() {
        var gathered = outages.asked("payment", "승인 대기로 남습니다");
        var other = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        as.as("agent2", () -> desk.link(outage, gathered));

        UI.getCurrent().navigate("inquiries");

        var sent = SentMarkup.take();
        var fold = _get(NativeDetails.class);
        assertThat(fold.getSummary().getElement().getTextRecursively()).contains("자동결제 승인이 늦어지고 있습니다", "1건");
        assertThat(numbersIn(sent.within(fold))).containsExactly(gathered);
        assertThat(_get(Span.class, words -> words.withClasses("queue-waiting")).getText())
                .matches("대기 [0-9]+ · 장애 1");
        assertThat(numbersIn(sent.all())).contains(other);

        outages.resolve(outage);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inquiries");

        var after = SentMarkup.take();
        _assertNone(NativeDetails.class);
        assertThat(numbersIn(after.all())).contains(gathered, other);
    }

    private static List<String> numbersIn(Document markup) {
        return markup.select("a.q-row").eachAttr("data-part");
    }

    @Test
    void an_agent_links_an_inquiry_beside_its_conversation() {
        var number = outages.asked("payment", "승인 대기입니다");
        UI.getCurrent().navigate("inquiries/" + number);

        _click(_get(Button.class, button -> button.withText("장애에 연결")));
        _click(_get(_get(IncidentDialog.class), Button.class, button -> button.withText("연결")));

        assertThat(board.gathered(outage).inquiries()).isOne();
        assertThat(_get(Anchor.class, link -> link.withText("자동결제 승인이 늦어지고 있습니다"))
                        .getHref())
                .isEqualTo("/console/status/incidents/" + outage);
        _assertNone(Button.class, button -> button.withText("장애에 연결"));

        _click(unlinking());
        assertThat(board.gathered(outage).inquiries()).isZero();
        _assertOne(Button.class, button -> button.withText("장애에 연결"));
    }

    @Test
    void what_is_on_stands_beside_an_inquiry_that_may_be_about_it_and_is_linked_in_one_step() {
        var number = outages.asked("payment", "자동결제가 안 됩니다");
        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(_get(OpenIncidents.class).getElement().getTextRecursively()).contains("관련 있을 수 있음");
        assertThat(board.open(number)).singleElement().matches(OpenIncident::likely);
        assertThat(_get(OpenIncidents.class).getElement().getTextRecursively()).contains("단어: ");
        var other = outages.asked("account", "비밀번호를 잊었습니다");
        assertThat(as.as("lead", () -> board.open(other))).singleElement().matches(one -> !one.likely());

        _click(_get(_get(OpenIncidents.class), Button.class, button -> button.withText("연결")));

        assertThat(board.gathered(outage).inquiries()).isOne();
        assertThat(board.open(number)).isEmpty();
        _assertNone(OpenIncidents.class);
    }

    private static Button unlinking() {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("연결 끊기"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_incident_shows_what_it_gathered_and_takes_more_by_number() {
        meToo.say(outage, new Visitor("203.0.113.7", "Firefox"));
        var linked = outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        var other = outages.asked("payment", "포인트가 궁금합니다");
        var foreign = outages.asked("account", "계정이 궁금합니다");
        UI.getCurrent().navigate("status/incidents/" + outage);
        _assertOne(Anchor.class, link -> link.withText("승인 대기입니다"));
        assertThat(linked).isNotEmpty();

        var number = _get(TextField.class, field -> field.withLabel("접수 번호로 연결"));
        for (var unknown : new String[] {"990101-0001", foreign, "", "아무 말"}) {
            _setValue(number, unknown);
            _click(_get(Button.class, button -> button.withText("연결")));
            assertThat(number.isInvalid()).isTrue();
        }
        _setValue(number, other);
        _click(_get(Button.class, button -> button.withText("연결")));

        assertThat(number.isInvalid()).isFalse();
        _assertOne(Anchor.class, link -> link.withText("포인트가 궁금합니다"));
        assertThat(board.gathered(outage).meToo()).isOne();
        assertThat(board.gathered(outage).inquiries()).isEqualTo(2);
        _click(unlinking());
        assertThat(board.gathered(outage).inquiries()).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_came_in_since_is_proposed_and_linked_in_one_step() {
        var alike = outages.asked("payment", "자동결제 승인이 너무 늦어집니다");
        outages.asked("account", "자동결제 승인이 왜 늦어지나요");
        outages.asked("payment", "영수증을 다시 받고 싶습니다");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as.as("agent2", () -> !board.proposals(outage).isEmpty()));
        UI.getCurrent().navigate("status/incidents/" + outage);

        _click(_get(Button.class, button -> button.withText("연결할 만한 문의 찾기")));
        var proposed = _get(CheckboxGroup.class, group -> group.withLabel("연결할 문의"));
        assertThat(proposed.getSelectedItems()).hasSize(1);
        _click(_get(Button.class, button -> button.withText("1건 연결")));

        assertThat(board.page(outage, 50, null).items())
                .extracting(one -> one.inquiry().number())
                .containsExactly(alike);
        assertThat(board.proposals(outage)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void proposals_say_why_they_are_there_and_come_no_more_when_they_are_put_aside() {
        tied();
        var number = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        UI.getCurrent().navigate("status/incidents/" + outage);

        _click(_get(Button.class, button -> button.withText("연결할 만한 문의 찾기")));
        var group = _get(CheckboxGroup.class, chosen -> chosen.withLabel("연결할 문의"));
        assertThat(group.getElement().getTextRecursively()).contains("분류: 결제", number);
        var proposal = board.proposals(outage).stream()
                .filter(one -> one.inquiry().number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(group.isSelected(proposal))
                .as("whoever writes in the category may ask of something else")
                .isFalse();
        group.select(group.getListDataView().getItems().toList());
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().endsWith("건 관련 없음"))
                .findFirst()
                .orElseThrow());

        assertThat(board.proposals(outage)).isEmpty();
        assertThat(board.gathered(outage).inquiries()).isZero();
        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(_get(OpenIncidents.class).getElement().getTextRecursively()).doesNotContain("분류: 결제");
    }

    @Test
    void an_incident_that_is_not_meant_is_put_aside_beside_an_inquiry() {
        tied();
        var number = outages.asked("payment", "영수증을 다시 받고 싶습니다");
        UI.getCurrent().navigate("inquiries/" + number);
        assertThat(_get(OpenIncidents.class).getElement().getTextRecursively()).contains("분류: 결제");

        _click(_get(_get(OpenIncidents.class), Button.class, button -> button.withText("관련 없음")));

        assertThat(_get(OpenIncidents.class).getElement().getTextRecursively()).doesNotContain("분류: 결제");
        assertThat(board.open(number)).singleElement().matches(one -> !one.likely());
    }

    @Test
    @SignedInAs("admin")
    @SuppressWarnings("unchecked")
    void an_administrator_says_in_which_categories_customers_write_when_a_service_fails() {
        UI.getCurrent().navigate("status/services");

        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("자동결제에 장애가 나면"))
                .findFirst()
                .orElseThrow());
        var field = (MultiSelectComboBox<Category>) _get(MultiSelectComboBox.class, box -> box.withLabel("분류"));
        field.setValue(field.getListDataView()
                .getItems()
                .filter(category -> category.slug().equals("payment"))
                .collect(java.util.stream.Collectors.toSet()));
        _click(_get(_get(TiedCategoriesDialog.class), Button.class, button -> button.withText("저장")));

        _assertOne(Span.class, words -> words.withText("장애 때 문의가 들어오는 분류: 결제"));
    }

    private void tied() {
        var service =
                status.incident(outage).orElseThrow().services().getFirst().id();
        as.as("admin", () -> ties.tie(service, 0, List.of("payment")));
    }

    @Test
    void many_are_shown_a_few_at_a_time() {
        for (int i = 0; i < 7; i++) {
            outages.asked("payment", "승인 대기 " + i, "incident:" + outage);
        }
        UI.getCurrent().navigate("status/incidents/" + outage);

        _assertNone(Anchor.class, link -> link.withText("승인 대기 0"));
        _click(_get(Button.class, button -> button.withText("더 보기")));
        _assertOne(Anchor.class, link -> link.withText("승인 대기 0"));
        _assertNone(Button.class, button -> button.withText("더 보기"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_incident_that_is_resolved_answers_what_it_gathered() {
        var first = outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        var second = outages.asked("payment", "아직도 대기입니다", "incident:" + outage);
        UI.getCurrent().navigate("status/incidents/" + outage);
        _assertNone(Button.class, button -> button.withText("한꺼번에 답변"));
        outages.resolve(outage);
        UI.getCurrent().navigate("status");
        UI.getCurrent().navigate("status/incidents/" + outage);

        _click(_get(Button.class, button -> button.withText("한꺼번에 답변")));
        var words = _get(TextArea.class, area -> area.withLabel("한국어"));
        assertThat(words.getValue()).contains("자동결제 승인이 늦어지고 있습니다").contains("정상으로 돌아왔습니다.");
        _setValue(words, "");
        _click(_get(Button.class, button -> button.withText("2건에 답변 보내기")));
        assertThat(words.isInvalid()).isTrue();
        _setValue(words, "다 나았습니다.");
        var grid = (Grid<Recipient>) _get(Grid.class);
        var others = grid.getSelectedItems().stream()
                .filter(one -> one.inquiry().number().equals(second))
                .toList();
        others.forEach(grid::deselect);
        _click(_get(Button.class, button -> button.withText("1건에 답변 보내기")));

        assertThat(replies.of(outage)).singleElement().satisfies(ordered -> {
            assertThat(ordered.body().ko()).isEqualTo("다 나았습니다.");
            assertThat(ordered.waiting()).isOne();
        });
        assertThat(first).isNotEmpty();
        UI.getCurrent().navigate("status");
        UI.getCurrent().navigate("status/incidents/" + outage);
        _click(_get(Button.class, button -> button.withText("중지")));
        assertThat(replies.of(outage).getFirst().state()).isEqualTo(MassReply.State.STOPPED);
    }

    @Test
    @SignedInAs("publisher")
    void whoever_sees_no_inquiries_sees_how_many_there_are() {
        outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        UI.getCurrent().navigate("status/incidents/" + outage);

        _assertOne(H2.class, title -> title.withText("이 장애로 온 문의"));
        _assertNone(Anchor.class, link -> link.withText("승인 대기입니다"));
        _assertNone(TextField.class, field -> field.withLabel("접수 번호로 연결"));
    }

    @Test
    void it_speaks_english() {
        var number = outages.asked("payment", "승인 대기입니다", "incident:" + outage);
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("inquiries/" + number);
        _assertOne(H3.class, title -> title.withText("Related incident"));
        UI.getCurrent().navigate("status/incidents/" + outage);
        _assertOne(H2.class, title -> title.withText("Inquiries about this incident"));
    }
}
