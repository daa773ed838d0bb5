package io.haedap.mail.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.ScreenTest;
import io.haedap.SignedInAs;
import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ScreenTest
@SignedInAs("admin")
class MailViewTests {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private String id = "";

    @BeforeEach
    void oneReceiptWaits() {
        jdbc.sql("delete from mail.letter").update();
        transactions.executeWithoutResult(_ -> outbox.post(new Letter(
                "receipt:1",
                Letter.Kind.ACKNOWLEDGEMENT,
                "ryu@example.com",
                "류수담",
                Language.KO,
                "문의를 받았습니다",
                "류수담 님, 접수 번호는 **261120-0482**입니다.",
                "inquiry:261120-0482")));
        id = jdbc.sql("select id from mail.letter").query(String.class).single();
    }

    @AfterEach
    void burn() {
        jdbc.sql("delete from mail.letter").update();
    }

    @Test
    void the_list_is_narrowed_by_the_address() {
        UI.getCurrent().navigate("mail");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);

        UI.getCurrent().navigate("mail", QueryParameters.of("state", "failed"));

        _assertOne(EmptyState.class);
        assertThat(_get(Button.class, chip -> chip.withText("발송 실패"))
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void the_text_is_shown_when_asked_for_and_recorded() {
        UI.getCurrent().navigate("mail/" + id);
        assertThat(_get(bar(), H1.class).getText()).isEqualTo("문의를 받았습니다");
        _assertNone(Html.class);

        _click(_get(Button.class, button -> button.withText("본문 열람")));

        assertThat(_get(Html.class).getInnerHtml()).contains("<strong>261120-0482</strong>");
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :letter")
                        .param("letter", "letter:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void cancelling_is_asked_for_by_name() {
        UI.getCurrent().navigate("mail/" + id);

        _click(_get(bar(), Button.class, button -> button.withText("발송 취소")));
        var asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));

        assertThat(jdbc.sql("select state from mail.letter").query(String.class).single())
                .isEqualTo("CANCELLED");
        _assertNone(bar(), Button.class, button -> button.withText("지금 보내기"));
    }

    /** Title and actions, which the shell puts into its own bar. */
    private static Component bar() {
        return _get(LetterView.class).bar();
    }

    @Test
    @SignedInAs("lead")
    void nobody_else_gets_in() {
        try {
            UI.getCurrent().navigate("mail");
        } catch (RuntimeException refused) {
            // how it is refused is the shell's business
        }

        _assertNone(MailView.class);
    }

    @Test
    void it_speaks_english() {
        ScreenTest.Extension.speak(Locale.ENGLISH);

        UI.getCurrent().navigate("mail/" + id);

        _assertOne(Button.class, button -> button.withText("Show the text"));
    }
}
