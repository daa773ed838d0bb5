package io.haedap.inquiry.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.identity.IdentityState;
import io.haedap.inquiry.ui.InquiryPanel;
import io.haedap.shared.ui.Times;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: how its identity check stands, who said so and how, and what can be done now. */
@org.springframework.stereotype.Component
@Order(3)
class IdentityPanel implements InquiryPanel {

    /** Brings its style along. */
    @StyleSheet("context://console-assets/question.css")
    static class Ways extends Div {}

    private final IdentityWays ways;
    private final Times times;

    IdentityPanel(IdentityWays ways, Times times) {
        this.ways = ways;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var identity = inquiry.particulars().identity();
        var offered = ways.of(inquiry, EnumSet.allOf(IdentityState.class), changed);
        if (identity.state() == IdentityState.NOT_NEEDED && identity.at() == null) {
            offered.removeIf(one -> !one.getText().equals(word("inquiry.identity.need")));
        }
        var state = new Paragraph(word("inquiry.identity.state." + identity.state()));
        state.addClassName("strong");
        var section = new Section(new H3(word("inquiry.identity")), state);
        var method = identity.method();
        if (method != null) {
            section.add(line(word("inquiry.identity.method." + method)));
        }
        var at = identity.at();
        if (at != null) {
            var by = identity.by();
            section.add(line(
                    word("inquiry.identity.by", by == null ? word("inquiry.actor.SYSTEM") : by.name(), times.at(at))));
        }
        if (identity.remark() != null) {
            section.add(line(identity.remark()));
        }
        var buttons = new Ways();
        buttons.addClassName("identity-ways");
        offered.forEach(buttons::add);
        section.add(buttons);
        return Optional.of(section);
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassNames("xs", "t2");
        return line;
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
