package io.haedap.status.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.Icons;
import java.util.List;

/** The banner of the public site as it will be, in either language. */
class PublicPreview extends Div {

    private static final int LENGTH = 160;

    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Div banner = new Div();
    private LocalText title = new LocalText("", null);
    private LocalText message = new LocalText("", null);
    private String sign = "degraded";
    private String stageKey = "";

    PublicPreview() {
        addClassName("card");
        language.addClassName("segments");
        language.setAriaLabel(getTranslation("status.preview.language"));
        language.setItems(List.of(Language.values()));
        language.setItemLabelGenerator(one -> getTranslation("shared.language." + one.tag()));
        language.setValue(Language.KO);
        language.addValueChangeListener(_ -> draw());
        var grow = new Span();
        grow.addClassName("grow");
        var frame = new Div(chrome(), banner);
        frame.addClassName("site-preview");
        add(new Header(new H2(getTranslation("status.preview")), grow, language), frame);
    }

    private Div chrome() {
        var chrome = new Div(new Span(getTranslation("status.preview.site")));
        chrome.addClassName("chrome");
        return chrome;
    }

    void show(LocalText newTitle, LocalText newMessage, String newSign, String newStageKey) {
        title = newTitle;
        message = newMessage;
        sign = newSign;
        stageKey = newStageKey;
        draw();
    }

    private void draw() {
        var in = language.getValue();
        banner.removeAll();
        banner.setClassName("banner st-" + sign);
        banner.getElement().setAttribute("lang", in.tag());
        var name = new Span(title.ko().isBlank() ? getTranslation("status.preview.title") : title.in(in));
        name.addClassName("strong");
        var head = new Div(name, new Span(" · " + getTranslation(in.locale(), stageKey)));
        var words = new Div(PlainText.shorten(Markdown.text(message.in(in)).strip(), LENGTH));
        banner.add(Icons.ofState(sign), new Div(head, words));
    }
}
