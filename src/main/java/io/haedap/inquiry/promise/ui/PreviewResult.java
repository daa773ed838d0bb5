package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.promise.PolicyPreview;
import io.haedap.shared.ui.Times;

/** What a change would move, in sentences and by the first numbers. */
class PreviewResult extends Div {

    PreviewResult(PolicyPreview preview, Times times) {
        var sentence = new Paragraph(
                preview.moved() == 0
                        ? getTranslation("inquiry.promise.preview.none", preview.open())
                        : getTranslation(
                                "inquiry.promise.preview",
                                preview.open(),
                                preview.moved(),
                                preview.earlier(),
                                preview.later()));
        sentence.addClassName("med");
        add(sentence);
        if (preview.overdue() > 0) {
            add(new Paragraph(getTranslation("inquiry.promise.preview.overdue", preview.overdue())));
        }
        if (preview.later() > 0) {
            add(new Paragraph(getTranslation("inquiry.promise.preview.letters")));
        }
        var list = new UnorderedList();
        list.addClassNames("list-plain", "promise-moves");
        preview.first().forEach(move -> {
            var number = new Span(move.number());
            number.addClassNames("num", "t3");
            var line = new ListItem(
                    number,
                    new Span(getTranslation(
                            "inquiry.promise.preview.move", at(times, move.was()), at(times, move.becomes()))));
            line.addClassName("row");
            list.add(line);
        });
        add(list);
    }

    private static String at(Times times, java.time.Instant at) {
        return times.weekday(at) + " " + times.time(at);
    }
}
