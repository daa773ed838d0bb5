package io.haedap.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.search.insight.AskedList;
import io.haedap.search.insight.AskedWords;
import io.haedap.search.insight.Searches;
import io.haedap.search.insight.Searches.Day;
import io.haedap.shared.ui.EmptyState;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("editor")
class InsightViewTests {

    @Autowired
    private AskedSteps steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private int reloads;

    @BeforeEach
    @AfterEach
    void clear() {
        Searches.clear(jdbc);
    }

    private static void open(Map<String, String> address) {
        UI.getCurrent().navigate("search/insight", QueryParameters.simple(address));
    }

    private static List<AskedWords> rows() {
        return _find(AskedGrid.class).stream()
                .flatMap(grid -> grid.getListDataView().getItems())
                .toList();
    }

    private static List<String> words() {
        return rows().stream().map(AskedWords::words).toList();
    }

    private static Button chip(String words) {
        return _get(Button.class, button -> button.withText(words).withClasses("chip"));
    }

    private static String text(Class<? extends Component> part) {
        return _get(part).getElement().getTextRecursively();
    }

    private void press(AskedList list, String words, String key) {
        var row = rows().stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
        steps.of(row, list, () -> reloads++).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .deed()
                .run();
    }

    @Test
    void an_editor_sees_figures_bars_and_the_loudest_words() {
        Searches.store(
                jdbc,
                clock,
                Day.of("환불", 1, 30).clicked(10, 5),
                Day.of("없는 것", 2, 10).missed(10));

        open(Map.of());

        assertThat(text(InsightFigures.class)).contains("40", "75%", "0%", "25%", "38%", "1.7위");
        assertThat(text(RankBars.class)).contains("67% · 10건", "33% · 5건");
        assertThat(words()).containsExactly("환불", "없는 것");
    }

    @Test
    void the_chart_says_its_finding_and_every_figure_stands_in_a_table() {
        Searches.store(jdbc, clock, Day.of("환불", 1, 30).missed(3));

        open(Map.of("days", "7"));

        var chart = _get(Div.class, div -> div.withClasses("bars")).getElement();
        assertThat(chart.getAttribute("role")).isEqualTo("img");
        assertThat(chart.getAttribute("aria-label")).contains("7일 동안 검색 30건", "답을 못 찾은 검색 3건");
        assertThat(_find(NativeTableRow.class)).hasSize(8);
    }

    @Test
    void period_language_and_list_stand_in_the_address() {
        Searches.store(
                jdbc,
                clock,
                Day.of("환불", 1, 30),
                Day.of("refund", 1, 20).in("en"),
                Day.of("옛말", 40, 30),
                Day.of("old words", 40, 10).in("en").missed(10));
        open(Map.of());
        assertThat(words()).containsExactly("환불", "refund");

        _click(chip("영어"));
        assertThat(words()).containsExactly("refund");
        _click(chip("최근 90일"));
        assertThat(words()).containsExactly("refund", "old words");
        _click(chip("답을 못 찾은 말"));
        assertThat(words()).containsExactly("old words");

        var address = UI.getCurrent().getActiveViewLocation().getQueryParameters();
        assertThat(address.getSingleParameter("days")).contains("90");
        assertThat(address.getSingleParameter("lang")).contains("en");
        assertThat(address.getSingleParameter("list")).contains("missed");
        open(Map.of("days", "12", "lang", "xx", "list", "nothing"));
        assertThat(chip("최근 30일").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void one_step_leads_to_a_draft_with_these_words_as_its_title() {
        Searches.store(jdbc, clock, Day.of("화면에 없는 통계의 말", 1, 3).missed(3));
        open(Map.of("list", "missed"));

        press(AskedList.MISSED, "화면에 없는 통계의 말", "search.insight.write");

        assertThat(_find(TextField.class, field -> field.withValue("화면에 없는 통계의 말")))
                .hasSize(1);
        assertThat(_find(TextArea.class).stream().map(TextArea::getValue))
                .anyMatch(text -> text.startsWith("## 증상"))
                .noneMatch(text -> text.startsWith("## Symptom"));
        assertThat(_get(MultiSelectComboBox.class, field -> field.withLabel("검색 유의어 (한국어)"))
                        .getValue())
                .asString()
                .contains("화면에 없는 통계의 말");
    }

    @Test
    void words_that_were_settled_leave_the_list() {
        Searches.store(jdbc, clock, Day.of("없는 것", 1, 3).missed(3));
        open(Map.of("list", "missed"));

        press(AskedList.MISSED, "없는 것", "search.insight.settle");

        assertThat(reloads).isOne();
        open(Map.of("list", "missed", "days", "7"));
        assertThat(rows()).isEmpty();
        assertThat(text(EmptyState.class)).contains("모든 검색에 맞는 글이 있었습니다");
    }

    @Test
    void words_are_kept_from_being_proposed_and_proposed_again() {
        Searches.store(jdbc, clock, Day.of("환불", 1, 9));
        open(Map.of());

        press(AskedList.FREQUENT, "환불", "search.insight.hide");
        open(Map.of("days", "7"));
        assertThat(rows().getFirst().hidden()).isTrue();

        press(AskedList.FREQUENT, "환불", "search.insight.show");
        open(Map.of());
        assertThat(rows().getFirst().hidden()).isFalse();
    }

    @Test
    void without_searches_the_screen_says_so() {
        open(Map.of());

        assertThat(text(InsightFigures.class)).contains("–");
        assertThat(text(RankBars.class)).contains("누른 결과가 없습니다");
        assertThat(text(EmptyState.class)).contains("보여 드릴 검색어가 없습니다");
    }

    @Test
    @SignedInAs("agent1")
    void who_has_no_insight_is_refused() {
        open(Map.of());

        assertThat(_find(InsightFigures.class)).isEmpty();
    }

    @Test
    void the_screen_speaks_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Searches.store(jdbc, clock, Day.of("refund", 1, 30).in("en").clicked(3, 0));

        open(Map.of());

        assertThat(chip("Asked most").isVisible()).isTrue();
        assertThat(text(RankBars.class)).contains("1st", "100% · 3");
    }
}
