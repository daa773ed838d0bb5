package io.haedap.inquiry.rating.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.ScreenTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.EndCounter;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.rating.NewRating;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("lead")
class RatingsViewTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    EndCounter ends;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void none() {
        jdbc.sql("delete from inquiry.rating").update();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void the_screen_says_how_content_customers_were_and_leads_to_those_who_were_not() {
        rated(2, "사흘 동안 말씀이 없었습니다");
        rated(5, null);

        UI.getCurrent().navigate("reports/ratings");

        assertThat(_get(H1.class).getText()).isEqualTo("고객 평가");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("2건", "3.50점", "50% · 1건");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("사흘 동안 말씀이 없었습니다");

        _click(_get(Button.class, button -> button.withText("계정 문의함")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("queue=account");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("0건");
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("reports/ratings");

        assertThat(_get(H1.class).getText()).isEqualTo("Ratings");
    }

    @Test
    @SignedInAs("auditor")
    void an_auditor_sees_figures_and_no_reasons() {
        as.run("lead", () -> rated(1, "비밀스러운 이유"));

        UI.getCurrent().navigate("reports/ratings");

        assertThat(_get(H1.class).getText()).isEqualTo("고객 평가");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).doesNotContain("비밀스러운 이유");
    }

    @Test
    void the_rating_stands_beside_the_inquiry_and_in_its_history() {
        var number = rated(1, "설명이 없었습니다");

        UI.getCurrent().navigate("inquiries/" + number);

        assertThat(_find(H3.class)).extracting(H3::getText).contains("고객 평가");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("설명이 없었습니다");
        assertThat(_find(Span.class)).extracting(Span::getText).anyMatch(text -> text.contains("5점 만점에 1점으로 평가"));
    }

    private String rated(int score, @org.jspecify.annotations.Nullable String reason) {
        var receipt = counter.submit(new NewInquiry(
                "payment", "평가할 문의", "내용", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));
        replies.reply(
                receipt.number(),
                NewReply.reply("답변입니다", board.one(receipt.number()).lastMessage()));
        clock.forward(Duration.ofSeconds(16));
        ends.rate(receipt.followSecret(), new NewRating(score, reason));
        return receipt.number();
    }
}
