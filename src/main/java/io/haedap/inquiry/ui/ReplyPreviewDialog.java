package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import io.haedap.inquiry.PreviewedReply;
import io.haedap.shared.ui.SitePreview;

/** The reply as its customer will see it: the letter, and the page on which the inquiry is followed. */
class ReplyPreviewDialog extends Dialog {

    private final IFrame letter = new IFrame();
    private final SitePreview page = new SitePreview();

    ReplyPreviewDialog(PreviewedReply reply, String to) {
        setHeaderTitle(getTranslation("inquiry.preview"));
        setWidth("min(760px, 96vw)");
        addClassName("reply-preview");
        letter.setSrcdoc(reply.mail());
        letter.getElement().setAttribute("title", getTranslation("inquiry.preview.mail"));
        // A letter runs nothing and leads nowhere from here
        letter.setSandbox();
        letter.addClassName("letter");
        var head = new Paragraph(to + " \u00b7 " + reply.subject());
        head.addClassNames("xs", "t2");
        page.show(reply.language(), "", reply.body());
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("inquiry.preview.mail"), new Div(head, letter));
        tabs.add(getTranslation("inquiry.preview.page"), page);
        add(tabs);
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
    }
}
