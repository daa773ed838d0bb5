package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import io.haedap.shared.ui.BulkBar;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("lead")
class WideListTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_open() {
        jdbc.sql(
                        "update inquiry.inquiry set status = 'CLOSED', closed_at = now() where status not in ('SPAM', 'CLOSED')")
                .update();
    }

    private String asked(String subject, Channel channel) {
        return counter.submit(new NewInquiry(
                        "payment", subject, "본문", Language.KO, channel, "남이레", "ire.nam@example.com", null, true))
                .number();
    }

    private static InquiryGrid open(Map<String, String> parameters) {
        UI.getCurrent().navigate("inquiries", QueryParameters.simple(parameters));
        return _get(InquiryGrid.class);
    }

    @Test
    void the_address_says_what_the_list_is_narrowed_by() {
        asked("웹으로", Channel.WEB);
        asked("전화로", Channel.PHONE);

        assertThat(_size(open(Map.of("view", "wide")))).isEqualTo(2);
        assertThat(_size(open(Map.of("view", "wide", "channel", "phone")))).isEqualTo(1);
        assertNothing(Map.of("view", "wide", "due", "late"));
        assertThat(_size(open(Map.of("view", "wide", "lang", "ko", "unanswered", "1", "from", "2026-01-01"))))
                .isEqualTo(2);
        assertNothing(Map.of("view", "wide", "category", "account"));
    }

    private static void assertNothing(Map<String, String> parameters) {
        UI.getCurrent().navigate("inquiries", QueryParameters.simple(parameters));
        assertThat(_find(WideList.class)).hasSize(1);
        assertThat(_find(InquiryGrid.class)).isEmpty();
    }

    @Test
    void what_is_chosen_is_closed_together_after_a_look_and_taken_back() {
        var one = asked("하나", Channel.WEB);
        var other = asked("둘", Channel.WEB);
        desk.claim(other);
        desk.spam(other, null);
        var grid = open(Map.of("view", "wide", "state", "received.spam", "from", "2026-01-01", "sort", "-receivedAt"));
        grid.getListDataView()
                .getItems()
                .filter(row -> row.number().equals(one) || row.number().equals(other))
                .forEach(grid::select);

        _click(_get(_get(BulkBar.class), Button.class, button -> button.withText("보류")));
        assertThat(_find(_get(ManyDialog.class), ListItem.class)).hasSize(2);
        assertThat(_get(_get(ManyDialog.class), Button.class, button -> button.withText("보류 0건"))
                        .isEnabled())
                .isFalse();
        _click(_get(_get(ManyDialog.class), Button.class, button -> button.withText("취소")));

        _click(_get(_get(BulkBar.class), Button.class, button -> button.withText("종결")));
        _click(_get(_get(ManyDialog.class), Button.class, button -> button.withText("종결 1건")));

        assertThat(board.one(one).status()).isEqualTo(InquiryStatus.CLOSED);
        _assertNone(ManyDialog.class);
        _click(_get(Button.class, button -> button.withText("되돌리기")));
        assertThat(board.one(one).status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(board.one(other).status()).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void a_line_leads_to_the_conversation_and_the_panes_are_there_again() {
        var number = asked("열어 볼 문의", Channel.WEB);
        open(Map.of("view", "wide"));

        UI.getCurrent().navigate("inquiries/" + number, QueryParameters.of("view", "wide"));

        assertThat(_find(InquiryGrid.class)).isEmpty();
        assertThat(_find(QueuePane.class)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_urgent_is_marked_comes_first_and_has_columns_of_its_own() {
        asked("보통 문의", Channel.WEB);
        var urgent = asked("급한 문의", Channel.WEB);
        desk.prioritize(urgent, Priority.URGENT, null);

        var grid = open(Map.of("view", "wide", "sort", "-priority"));
        grid.choose(EnumSet.of(InquiryColumn.STATE, InquiryColumn.PRIORITY));

        assertThat(_get(grid, 0).number()).isEqualTo(urgent);
        assertThat(grid.getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .map(column -> ((ComponentRenderer<?, InquiryRow>) column.getRenderer())
                                .createComponent(_get(grid, 0))
                                .getElement()
                                .getTextRecursively()))
                .hasSize(3)
                .anyMatch(words -> words.contains("급한 문의") && words.contains("긴급"))
                .contains("접수", "긴급");
        assertThat(_get(Select.class, select -> select.withValue(InquirySort.URGENT_FIRST)))
                .isNotNull();
        assertThat(_get(
                                grid.getParent().orElseThrow().getParent().orElseThrow(),
                                Button.class,
                                button -> button.withText("다음 가져오기"))
                        .getElement()
                        .getAttribute("data-key"))
                .isEqualTo("KeyN");
    }

    @Test
    void it_speaks_english_too() {
        asked("English", Channel.WEB);
        ScreenTest.Extension.speak(Locale.ENGLISH);

        open(Map.of("view", "wide"));

        assertThat(_get(Button.class, button -> button.withText("Filters"))).isNotNull();
    }

    @Test
    @SignedInAs("agent2")
    void an_agent_gives_nothing_away_in_bulk() {
        asked("나눠 줄 문의", Channel.WEB);
        var grid = open(Map.of("view", "wide"));
        grid.getListDataView().getItems().limit(1).forEach(grid::select);

        assertThat(_find(_get(BulkBar.class), Button.class, button -> button.withText("담당자 지정")))
                .isEmpty();
    }
}
