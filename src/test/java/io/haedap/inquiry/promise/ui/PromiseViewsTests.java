package io.haedap.inquiry.promise.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.clearNotifications;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.people.As;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@SignedInAs("admin")
class PromiseViewsTests {

    @Autowired
    PolicyDesk policies;

    @Autowired
    InquiryCounter counter;

    @Autowired
    DeadlineNews news;

    @Autowired
    CurrentStaff staff;

    @Autowired
    As as;

    @AfterEach
    void as_before() {
        as.run(
                "admin",
                () -> policies.all().stream()
                        .filter(policy -> !policy.isDefault())
                        .forEach(policy -> policies.delete(policy.id(), policy.version())));
    }

    @Test
    void a_policy_is_saved_once_it_was_shown_what_it_moves() {
        UI.getCurrent().navigate("promises");
        _click(_get(Button.class, button -> button.withText("정책 추가")));
        var save = _get(Button.class, button -> button.withText("저장"));
        assertThat(save.isEnabled()).isFalse();

        _click(_get(Button.class, button -> button.withText("바뀌는 문의 보기")));
        assertThat(_get(TextField.class, field -> field.withLabel("이름")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, field -> field.withLabel("이름")), "결제 하루");
        _setValue(_get(Select.class, field -> field.withLabel("문의함")), "payment");
        _setValue(_get(IntegerField.class, field -> field.withLabel("첫 답변")), 1);
        _setValue(_get(IntegerField.class, field -> field.withLabel("해결")), 2);
        _setValue(_get(TextField.class, field -> field.withLabel("담당자에게 알릴 시점(%)")), "75, 50");
        _click(_get(Button.class, button -> button.withText("바뀌는 문의 보기")));
        assertThat(_get(TextField.class, field -> field.withLabel("담당자에게 알릴 시점(%)"))
                        .isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, field -> field.withLabel("담당자에게 알릴 시점(%)")), "50, 75");
        _click(_get(Button.class, button -> button.withText("바뀌는 문의 보기")));
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().startsWith("열린 문의"));
        _click(save);

        assertThat(policies.all())
                .first()
                .satisfies(policy -> assertThat(policy.name()).isEqualTo("결제 하루"));
        assertThat(_find(Span.class)).anyMatch(text -> text.getText().equals("결제 하루"));
    }

    @Test
    @SignedInAs("agent2")
    void an_open_inquiry_tells_how_its_deadline_was_counted() {
        var asked = counter.submit(new NewInquiry(
                "payment", "두 번 결제", "확인 부탁드립니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));

        UI.getCurrent().navigate("inquiries/" + asked.number());
        _click(_get(Button.class, button -> button.withText("어떻게 셌는지 보기")));

        assertThat(_find(Dialog.class)).isNotEmpty();
        assertThat(_find(ListItem.class))
                .anyMatch(line -> line.getElement().getTextRecursively().contains("영업 중"));
    }

    @Test
    @SignedInAs("agent2")
    void what_falls_due_together_is_told_together_and_only_to_those_whom_it_concerns() {
        var me = staff.id();
        news.tell(UI.getCurrent());
        clearNotifications();

        news.changed("inquiry:deadline:payment::261120-0001");
        news.changed("inquiry:deadline:payment:" + me + ":261120-0002");
        news.changed("inquiry:deadline:payment:" + me + ":261120-0002");
        news.changed("inquiry:deadline:account::261120-0003");
        news.changed("inquiry:deadline:payment:somebody-else:261120-0004");

        awaitNews();
        assertThat(getNotifications())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.getElement().getTextRecursively()).contains("처리 기한이 다가옵니다: 261120-0001 외 1건"));
    }

    private static void awaitNews() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (getNotifications().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            MockVaadin.clientRoundtrip(false);
        }
    }

    @Test
    @SignedInAs("lead")
    void the_report_opens_for_a_lead() {
        var asked = counter.submit(new NewInquiry(
                "payment", "두 번 결제", "확인 부탁드립니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));
        counter.withdraw(asked.followSecret());

        UI.getCurrent().navigate("reports/promises");

        assertThat(_find(NativeTable.class)).hasSize(1);
    }

    @Test
    void it_speaks_english_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("promises");

        assertThat(_get(Button.class, button -> button.withText("Add policy")).isVisible())
                .isTrue();
    }
}
