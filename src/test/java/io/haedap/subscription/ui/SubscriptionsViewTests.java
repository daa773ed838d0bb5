package io.haedap.subscription.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("lead")
class SubscriptionsViewTests {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneSubscriber() {
        tidy();
        jdbc.sql("""
                        insert into subscription.subscriber (email, lang, topics, consent, confirmed_at, changed_at)
                        values ('kim@example.com', 'ko', '{notices,status}', '1', now(), now())
                        """).update();
        jdbc.sql("""
                        insert into subscription.announcement (kind, thing, moment, state, deliver_at, created_at, done_at, letters)
                        values ('notice', '1', 'test', 'DONE', now(), now(), now(), 1234)
                        """).update();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from subscription.subscriber").update();
        jdbc.sql("delete from subscription.announcement").update();
    }

    @Test
    void it_shows_who_is_told_how_much_and_what_went_out() {
        UI.getCurrent().navigate("subscriptions");

        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        _assertOne(Span.class, count -> count.withText("모든 서비스의 장애와 점검"));
    }

    @Test
    void one_person_is_found_by_the_whole_address_and_let_go() {
        UI.getCurrent().navigate("subscriptions");

        _setValue(_get(EmailField.class), "kim@");
        _click(_get(Button.class, button -> button.withText("찾기")));
        _assertOne(Paragraph.class, text -> text.withText("이 주소로는 구독하고 있지 않습니다."));

        _setValue(_get(EmailField.class), "Kim@example.com");
        _click(_get(Button.class, button -> button.withText("찾기")));
        _click(_get(Button.class, button -> button.withText("구독 해지")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(jdbc.sql("select count(*) from subscription.subscriber")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @SignedInAs("publisher")
    void whoever_may_only_read_ends_nothing() {
        UI.getCurrent().navigate("subscriptions");

        _setValue(_get(EmailField.class), "kim@example.com");
        _click(_get(Button.class, button -> button.withText("찾기")));

        _assertNone(Button.class, button -> button.withText("구독 해지"));
    }

    @Test
    void it_speaks_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("subscriptions");

        _assertOne(Span.class, count -> count.withText("Outages and maintenance of all services"));
    }
}
