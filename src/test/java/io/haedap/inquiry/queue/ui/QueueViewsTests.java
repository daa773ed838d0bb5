package io.haedap.inquiry.queue.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.queue.Agents;
import io.haedap.inquiry.queue.Routing;
import io.haedap.inquiry.queue.RoutingDesk;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("admin")
class QueueViewsTests {

    @Autowired
    RoutingDesk rules;

    @Autowired
    Routing routing;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void as_before() {
        jdbc.sql("delete from inquiry.rule").update();
        jdbc.sql("delete from inquiry.queue where slug = 'partners'").update();
        jdbc.sql("delete from inquiry.agent").update();
        routing.resync();
        agents.resync();
    }

    @Test
    void a_rule_is_tried_before_it_can_be_saved() {
        UI.getCurrent().navigate("queues/rules");
        _click(_get(Button.class, button -> button.withText("규칙 추가")));
        assertThat(_get(Button.class, button -> button.withText("규칙 저장")).isEnabled())
                .isFalse();

        _click(_get(Button.class, button -> button.withText("지난 문의로 시험")));
        assertThat(_get(TextField.class, field -> field.withLabel("이름")).isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "환불");
        _setValue(_get(TextArea.class, field -> field.withLabel("낱말")), "환불\n취소");
        _setValue(_get(Select.class, field -> field.withLabel("문의함")), "service");
        _click(_get(Button.class, button -> button.withText("지난 문의로 시험")));
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().startsWith("최근 문의"));
        _click(_get(Button.class, button -> button.withText("규칙 저장")));

        assertThat(rules.all())
                .singleElement()
                .satisfies(rule -> assertThat(rule.when().words()).containsExactly("환불", "취소"));
        assertThat(_find(Span.class)).anyMatch(text -> text.getText().equals("환불"));
    }

    @Test
    void a_queue_is_added() {
        UI.getCurrent().navigate("queues");
        _click(_get(Button.class, button -> button.withText("문의함 추가")));
        _click(_get(Button.class, button -> button.withText("저장")));
        assertThat(_get(TextField.class, field -> field.withLabel("이름 (한국어)")).isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, field -> field.withLabel("이름 (한국어)")), "제휴");
        _setValue(_get(TextField.class, field -> field.withLabel("짧은 이름")), "partners");
        _click(_get(Button.class, button -> button.withText("저장")));

        assertThat(_find(Span.class)).anyMatch(text -> text.getText().equals("partners"));
    }

    @Test
    void skills_and_capacity_of_an_agent_are_set() {
        UI.getCurrent().navigate("agents");
        _click(_find(Button.class, button -> button.withText("수정")).getFirst());
        _setValue(_get(TextField.class, field -> field.withLabel("기술")), "en, 환불");
        _setValue(_get(IntegerField.class, field -> field.withLabel("한 번에 맡는 문의 수")), 7);
        _click(_get(Button.class, button -> button.withText("저장")));

        assertThat(_find(Span.class)).anyMatch(text -> text.getText().contains("기술 en, 환불"));
        assertThat(_find(Span.class)).anyMatch(text -> text.getText().contains("/7건"));
    }

    @Test
    @SignedInAs("lead")
    void a_lead_sees_agents_and_redistributes_but_sets_nothing() {
        UI.getCurrent().navigate("agents");

        assertThat(_find(Button.class, button -> button.withText("수정"))).isEmpty();
        _click(_find(Button.class, button -> button.withText("재배정")).getFirst());
        assertThat(_find(Paragraph.class)).isNotEmpty();
    }

    @Test
    void it_speaks_english_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("queues/rules");

        assertThat(_get(Button.class, button -> button.withText("Add rule")).isVisible())
                .isTrue();
    }
}
