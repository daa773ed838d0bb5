package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SentMarkup;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows are sent and not kept: what is looked at is what the browser was sent. */
@ScreenTest
@SignedInAs("agent2")
class QueuePaneTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    @Test
    void rows_are_links_that_keep_the_filter_and_no_word_of_a_customer_becomes_markup() {
        var number = asked("<img src=x onerror=alert(1)> 환불");
        UI.getCurrent().navigate("inquiries/" + number, QueryParameters.of("queue", "payment"));

        var row = sent().selectFirst("a.q-row[data-part=%s]".formatted(number));

        assertThat(row).isNotNull();
        assertThat(row.attr("href")).isEqualTo("inquiries/" + number + "?queue=payment");
        assertThat(row.hasAttr("router-link")).isTrue();
        assertThat(row.attr("aria-current")).isEqualTo("true");
        assertThat(row.classNames()).contains("unread", "sel");
        assertThat(row.text()).contains("<img src=x onerror=alert(1)> 환불");
        assertThat(row.select("img")).isEmpty();
    }

    @Test
    void what_a_colleague_took_changes_in_its_place_and_the_tabs_count_anew() {
        var number = asked("누가 가져갈 문의");
        UI.getCurrent().navigate("inquiries");
        assertThat(sent().select(".q-tabs a, a.chip[data-part=unassigned]").text())
                .contains("1");

        as.run("lead", () -> desk.claim(number));
        hear(null, number);

        var renewed = sent();
        var row = renewed.selectFirst("a.q-row[data-part=%s]".formatted(number));
        assertThat(row).isNotNull();
        assertThat(row.text()).contains("lead");
        assertThat(renewed.select("a.q-row")).hasSize(1);
        assertThat(renewed.select("a.chip[data-part=unassigned]").text()).contains("0");
        assertThat(renewed.select("a.chip[data-part=all]"))
                .as("it counts what it counted")
                .isEmpty();
    }

    @Test
    void what_came_in_waits_behind_the_strip_until_it_is_let_in() {
        UI.getCurrent().navigate("inquiries");
        sent();
        var number = asked("새로 온 문의");

        hear("payment", number);
        hear("payment", asked("또 온 문의"));

        assertThat(sent().select("a.q-row")).isEmpty();
        _click(_get(Button.class, button -> button.withClasses("fresh").withText("새 문의 2건 \u00b7 목록에 넣기")));
        assertThat(sent().select("a.q-row")).hasSize(2);
        assertThat(_find(Button.class, button -> button.withClasses("fresh"))).isEmpty();
    }

    @Test
    void what_the_person_does_not_see_changes_nothing() {
        asked("보이는 문의");
        UI.getCurrent().navigate("inquiries");
        sent();

        hear("account", counter.submit(inquiry("account", "남의 문의함")).number());

        assertThat(sent().body().childrenSize()).isZero();
        assertThat(_find(Button.class, button -> button.withClasses("fresh"))).isEmpty();
    }

    @Test
    void a_browser_that_lost_its_screen_is_sent_the_rows_again() {
        var number = asked("다시 보낼 문의");
        UI.getCurrent().navigate("inquiries");
        sent();

        UI.getCurrent().getInternals().getStateTree().prepareForResync();

        assertThat(sent().select("a.q-row[data-part=%s]".formatted(number))).hasSize(1);
    }

    private void hear(@Nullable String queue, String number) {
        var moment = new Moment(List.of(new InquiryChange(queue, number)), Set.of(as.id("agent2")), board);
        _get(QueuePane.class).hear(moment);
    }

    private static Document sent() {
        return SentMarkup.take().all();
    }

    private String asked(String subject) {
        return counter.submit(inquiry("payment", subject)).number();
    }

    private static NewInquiry inquiry(String category, String subject) {
        return new NewInquiry(
                category, subject, "본문입니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true);
    }
}
