package io.haedap.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticePreview;
import io.haedap.shared.Language;
import io.haedap.shared.ui.SitePreview;
import org.jspecify.annotations.Nullable;

/** What readers will get of a notice, as page, as letter and in the feed, in either language; nothing is saved for it. */
class PreviewDialog extends Dialog {

    private enum Channel {
        PAGE,
        MAIL,
        FEED
    }

    private final NoticeContent content;
    private final @Nullable NoticeDetails notice;
    private final NoticePreview preview;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Div stage = new Div();

    PreviewDialog(NoticeContent content, @Nullable NoticeDetails notice, NoticePreview preview) {
        this.content = content;
        this.notice = notice;
        this.preview = preview;
        setHeaderTitle(getTranslation("notice.preview"));
        addClassName("notice-preview-dialog");
        setWidth("min(860px, 96vw)");
        channel.setLabel(getTranslation("notice.preview.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> getTranslation("notice.preview." + one));
        channel.setValue(Channel.PAGE);
        language.setLabel(getTranslation("notice.preview.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("shared.language." + one.tag()));
        language.setValue(Language.KO);
        channel.addValueChangeListener(_ -> draw());
        language.addValueChangeListener(_ -> draw());
        var choices = new Div(channel, language);
        choices.addClassName("preview-choices");
        stage.addClassName("preview-stage");
        stage.getElement().setAttribute("aria-live", "polite");
        add(choices, stage);
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()));
        draw();
    }

    private void draw() {
        stage.removeAll();
        var chosen = language.getValue();
        var text = content.translations().in(chosen);
        if (!content.languages().contains(chosen)) {
            var note = new Div(getTranslation("notice.preview.hidden"));
            note.addClassNames("note-strip", "soon");
            stage.add(note);
            return;
        }
        switch (channel.getValue()) {
            case PAGE -> page(chosen, text.title(), text.body());
            case MAIL -> {
                var letter = preview.letter(content, notice, chosen);
                page(chosen, letter.subject(), letter.body());
            }
            case FEED -> {
                var xml = new Pre(preview.feed(content, notice, chosen));
                xml.addClassName("preview-feed");
                xml.getElement().setAttribute("tabindex", "0");
                stage.add(xml);
            }
        }
    }

    private void page(Language shown, String title, String body) {
        var page = new SitePreview();
        page.show(shown, title, body);
        stage.add(page);
    }
}
