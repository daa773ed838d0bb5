package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.response.SkippedInquiry;
import io.haedap.shared.Page;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inquiries that a reply for many did not answer, each with its reason and the way to it. */
class SkippedDialog extends Dialog {

    static final int SIZE = 50;

    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("shared.more"), _ -> next());
    private final Function<@Nullable String, Page<SkippedInquiry>> reader;
    private @Nullable String cursor;

    SkippedDialog(Function<@Nullable String, Page<SkippedInquiry>> reader) {
        this.reader = reader;
        setHeaderTitle(getTranslation("response.skipped"));
        setWidth("min(560px, 94vw)");
        list.addClassName("gathered-lines");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var form = new Div(new Paragraph(getTranslation("response.skipped.hint")), list, more);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
        next();
    }

    private void next() {
        var page = reader.apply(cursor);
        page.items().forEach(one -> {
            var way = new Anchor(
                    "/console/inquiries/" + one.inquiry().number(),
                    one.inquiry().subject());
            var why = new Span(one.inquiry().number() + " \u00b7 "
                    + getTranslation("response.skipped." + one.reason().name()));
            why.addClassNames("xs", "t3");
            list.add(new ListItem(new Div(way), new Div(why)));
        });
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
    }
}
