package io.haedap.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouterLink;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("agent2")
class SidePaneTests {

    private static final String EMAIL = "side.pane@example.com";

    @Autowired
    InquiryCounter counter;

    @Autowired
    ReplyDesk replies;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody_is_told() {
        jdbc.sql("delete from subscription.subscriber where email = :email")
                .param("email", EMAIL)
                .update();
    }

    @Test
    void what_the_customer_is_told_by_mail_stands_beside_the_inquiry_and_its_reading_is_recorded_once() {
        var number = asked("payment");
        UI.getCurrent().navigate("inquiries/" + number);
        _assertNone(H3.class, title -> title.withPredicate(h3 -> h3.getText().startsWith("메일 구독")));
        jdbc.sql("""
                insert into subscription.subscriber (email, lang, topics, consent, confirmed_at, changed_at)
                values (:email, 'ko', '{notices, status}', 'v1', now(), now())
                """).param("email", EMAIL).update();

        UI.getCurrent().navigate("inquiries/" + asked("payment"));

        var title = _get(H3.class, h3 -> h3.withText("메일 구독 2건"));
        assertThat(title.getParent().orElseThrow().getElement().getTextRecursively())
                .contains("공지사항");
        UI.getCurrent().navigate("inquiries/" + number);
        replies.reply(number, NewReply.note("다시 그려집니다"));
        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return jdbc.sql("""
                        select count(*)
                          from audit.entry
                         where subject = (select 'subscription:' || id from subscription.subscriber where email = :email)
                           and facts::text like '%subscription of a customer%'
                        """).param("email", EMAIL).query(Integer.class).single();
    }

    @Test
    void what_the_customer_asked_before_is_read_a_few_at_a_time_within_the_persons_queues() {
        for (int i = 0; i < 7; i++) {
            asked("payment");
        }
        asked("account");
        var number = asked("payment");

        UI.getCurrent().navigate("inquiries/" + number);
        var others = _get(OthersSection.class);
        assertThat(_find(others, RouterLink.class)).hasSize(5);
        _click(_get(others, Button.class, button -> button.withText("이전 문의 더 보기")));

        assertThat(_find(others, RouterLink.class)).hasSizeGreaterThanOrEqualTo(7);
        assertThat(hrefs(others)).doesNotHaveDuplicates().noneMatch(href -> href.contains(number));
    }

    private static List<String> hrefs(OthersSection others) {
        return _find(others, RouterLink.class).stream().map(RouterLink::getHref).toList();
    }

    private String asked(String category) {
        return counter.submit(
                        new NewInquiry(category, "같은 분의 문의", "본문", Language.KO, Channel.WEB, "남이레", EMAIL, null, true))
                .number();
    }
}
