package io.haedap.inquiry.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.identity.IdentityState;
import io.haedap.inquiry.ui.ComposerNotice;
import io.haedap.shared.ui.Icons;
import java.util.Optional;
import java.util.Set;

/** Above the field, until somebody is known to be who they say: nothing of the account is told. */
@org.springframework.stereotype.Component
class IdentityNotice implements ComposerNotice {

    private final IdentityWays ways;

    IdentityNotice(IdentityWays ways) {
        this.ways = ways;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var identity = inquiry.particulars().identity();
        if (identity.mayTell() || inquiry.status().isOver()) {
            return Optional.empty();
        }
        var words = new Paragraph(UI.getCurrent()
                .getTranslation(
                        "inquiry.identity.notice",
                        UI.getCurrent().getTranslation("inquiry.identity.state." + identity.state())));
        var buttons = new IdentityPanel.Ways();
        buttons.addClassName("identity-ways");
        ways.of(inquiry, Set.of(IdentityState.ASKED, IdentityState.CONFIRMED), changed)
                .forEach(buttons::add);
        var notice = new Div(Icons.SHIELD.create(), new Div(words, buttons));
        notice.addClassName("identity-notice");
        notice.getElement().setAttribute("role", "note");
        return Optional.of(notice);
    }
}
