package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.haedap.response.LinkedInquiry;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One inquiry that an incident gathered: what it is about, where it stands, how it came here. */
class GatheredLine extends ListItem {

    GatheredLine(LinkedInquiry one, Times times, @Nullable Consumer<LinkedInquiry> unlink) {
        var inquiry = one.inquiry();
        var way = new Anchor("/console/inquiries/" + inquiry.number(), inquiry.subject());
        way.addClassName("grow");
        var head = new Div(way);
        head.addClassName("row");
        if (unlink != null) {
            var part = new Button(Icons.CLOSE.create(), _ -> unlink.accept(one));
            part.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            part.setAriaLabel(getTranslation("response.unlink", inquiry.subject()));
            part.setTooltipText(getTranslation("response.unlink.short"));
            head.add(part);
        }
        var link = one.link();
        var number = new Span(inquiry.number());
        number.addClassName("num");
        var how = new Span(
                link.byName() == null
                        ? getTranslation("response.by.customer", times.at(link.at()))
                        : getTranslation("response.by.staff", link.byName(), times.at(link.at())));
        var foot = new Div(
                new StateBadge(inquiry.status().sign(), getTranslation("inquiry.status." + inquiry.status())),
                number,
                how);
        foot.addClassNames("row", "xs", "t3");
        add(head, foot);
    }
}
