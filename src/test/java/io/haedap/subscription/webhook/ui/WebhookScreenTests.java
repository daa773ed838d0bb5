package io.haedap.subscription.webhook.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Screen;
import io.haedap.status.SampleServices;
import io.haedap.subscription.webhook.Hooks;
import io.haedap.subscription.webhook.WebhookBoard;
import io.haedap.subscription.webhook.WebhookDesk;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookDraft;
import io.haedap.subscription.webhook.WebhookState;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@SignedInAs("admin")
class WebhookScreenTests {

    @Autowired
    private WebhookDesk desk;

    @Autowired
    private WebhookBoard board;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void clear() {
        Hooks.clear(jdbc);
        SampleServices.clear(jdbc);
    }

    private WebhookDetails partner() {
        return desk.add(new WebhookDraft(
                        "https://hooks.partner.example/in", "제휴사", "ops@partner.example", Set.of("status")))
                .webhook();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    /** Title and actions, which the shell puts into its own bar. */
    private static Component bar(Class<? extends Screen> view) {
        return _get(view).bar();
    }

    private static void confirm() {
        var asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
    }

    @Test
    void without_any_it_says_what_they_are_for() {
        UI.getCurrent().navigate("webhooks");

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("등록된 웹훅이 없습니다");
    }

    @Test
    void an_administrator_adds_one_and_sees_its_secret_once() {
        UI.getCurrent().navigate("webhooks");
        _click(_get(bar(WebhooksView.class), Button.class, spec -> spec.withText("웹훅 등록")));

        _setValue(_get(TextField.class, spec -> spec.withLabel("주소")), "https://hooks.partner.example/in");
        _setValue(_get(TextField.class, spec -> spec.withLabel("설명")), "제휴사");
        _click(button("등록"));

        var secret = _get(TextField.class, spec -> spec.withLabel("비밀 키"));
        assertThat(secret.getValue()).startsWith("whsec_");
        assertThat(secret.isReadOnly()).isTrue();
        assertThat(_get(bar(WebhookView.class), H1.class).getText()).isEqualTo("제휴사");
        assertThat(board.page(10, null).items()).hasSize(1);
        _click(button("닫기"));
        UI.getCurrent().navigate("webhooks");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void what_must_not_be_asked_is_refused_beside_its_field_and_what_was_typed_stays() {
        UI.getCurrent().navigate("webhooks");
        _click(_get(bar(WebhooksView.class), Button.class, spec -> spec.withText("웹훅 등록")));

        var url = _get(TextField.class, spec -> spec.withLabel("주소"));
        _setValue(url, "https://169.254.169.254/latest");
        _setValue(_get(TextField.class, spec -> spec.withLabel("담당자 메일")), "nobody");
        _get(CheckboxGroup.class).clear();
        _click(button("등록"));

        assertThat(url.isInvalid()).isTrue();
        assertThat(url.getErrorMessage()).isEqualTo("내부망 주소로는 연결하지 않습니다");
        assertThat(url.getValue()).isEqualTo("https://169.254.169.254/latest");
        assertThat(_get(TextField.class, spec -> spec.withLabel("담당자 메일")).isInvalid())
                .isTrue();
        assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
        assertThat(board.page(10, null).items()).isEmpty();
    }

    @Test
    void it_is_paused_and_resumed() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);

        _click(_get(bar(WebhookView.class), Button.class, spec -> spec.withText("일시 중지")));
        assertThat(board.one(id).status()).isEqualTo(WebhookState.PAUSED);
        _assertOne(Span.class, spec -> spec.withText("일시 중지한 동안에는 새 소식을 보내지 않습니다."));
        _click(_get(bar(WebhookView.class), Button.class, spec -> spec.withText("다시 시작")));

        assertThat(board.one(id).status()).isEqualTo(WebhookState.ACTIVE);
    }

    @Test
    void a_test_appears_in_the_log_and_is_sent_again_by_hand() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);
        _click(_get(bar(WebhookView.class), Button.class, spec -> spec.withText("시험 전송")));
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        var delivery = board.deliveries(id, null, 10, null).items().getFirst();
        jdbc.sql(
                        "update subscription.webhook_delivery set state = 'FAILED', next_attempt_at = null, last_error = 'TIMEOUT'")
                .update();
        jdbc.sql("""
                        insert into subscription.webhook_attempt (delivery, at, error, millis)
                        values (:id, now(), 'TIMEOUT', 15000)
                        """).param("id", Long.valueOf(delivery.id())).update();

        UI.getCurrent().navigate("webhooks/" + id + "/deliveries/" + delivery.id());
        _assertOne(Span.class, spec -> spec.withText("15초 안에 답하지 않았습니다").withClasses("strong"));
        assertThat(_get(Pre.class).getText()).contains("\"type\" : \"ping\"");
        _click(_get(bar(WebhookDeliveryView.class), Button.class, spec -> spec.withText("다시 보내기")));

        assertThat(board.one(id).waiting()).isEqualTo(1);
    }

    @Test
    void the_log_is_narrowed_by_the_address() {
        var id = partner().id();
        desk.test(id);

        UI.getCurrent().navigate("webhooks/" + id, QueryParameters.of("status", "failed"));

        _assertOne(EmptyState.class);
        assertThat(button("실패").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void a_secret_is_replaced_after_a_question() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);

        _click(button("비밀 키 교체"));
        confirm();

        assertThat(_get(TextField.class, spec -> spec.withLabel("비밀 키")).getValue())
                .startsWith("whsec_");
        assertThat(board.one(id).secrets()).hasSize(2);
    }

    @Test
    void the_contact_is_masked_until_somebody_looks() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);
        _assertNone(Span.class, spec -> spec.withText("ops@partner.example"));

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        found -> "담당자 메일 열람".equals(found.getAriaLabel().orElse("")))));

        _assertOne(Span.class, spec -> spec.withText("ops@partner.example"));
    }

    @Test
    void changing_it_keeps_a_contact_that_was_not_looked_at() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);

        _click(button("변경"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("설명")), "다른 제휴사");
        _click(button("저장"));

        assertThat(board.one(id).description()).isEqualTo("다른 제휴사");
        assertThat(board.contact(id)).isEqualTo("ops@partner.example");
    }

    @Test
    void it_is_deleted_after_a_question() {
        var id = partner().id();
        UI.getCurrent().navigate("webhooks/" + id);

        _click(button("삭제"));
        confirm();

        assertThat(board.page(10, null).items()).isEmpty();
        _assertOne(WebhooksView.class);
    }

    @Test
    @SignedInAs("publisher")
    void nobody_else_gets_in() {
        try {
            UI.getCurrent().navigate("webhooks");
        } catch (RuntimeException refused) {
            // how it is refused is the shell's business
        }

        _assertNone(WebhooksView.class);
    }

    @Test
    void it_speaks_english() {
        var id = partner().id();
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("webhooks/" + id);

        _assertOne(bar(WebhookView.class), Button.class, spec -> spec.withText("Send test"));
        _assertOne(bar(WebhookView.class), Span.class, spec -> spec.withText("Active"));
    }
}
