package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.MovesDeadlines;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.Map;

/** What a change of hours brings: for customers, and for deadlines that are being counted. It is saved from here, or not. */
class OutlookDialog extends Dialog {

    private OutlookDialog(ChangePreview.Outlook outlook, String deed, Runnable save) {
        setHeaderTitle(getTranslation("hours.outlook"));
        setWidth("min(640px, 94vw)");
        var content = new Div(new H3(getTranslation("hours.outlook.public")));
        content.addClassName("hours-outlook");
        var visible = outlook.calendars().stream()
                .filter(ChangePreview.Shift::isVisible)
                .toList();
        if (visible.isEmpty()) {
            content.add(new Paragraph(getTranslation("hours.outlook.public.same")));
        } else {
            var list = new UnorderedList();
            visible.forEach(shift -> list.add(line(shift)));
            content.add(list);
        }
        content.add(new H3(getTranslation("hours.outlook.deadlines")));
        if (outlook.moved() == 0) {
            content.add(new Paragraph(getTranslation("hours.outlook.deadlines.same")));
        }
        outlook.moves().stream().filter(moves -> moves.moved() > 0).forEach(moves -> show(content, moves));
        add(content);
        var keep = new Button(getTranslation(deed), _ -> {
            close();
            save.run();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), keep);
    }

    private ListItem line(ChangePreview.Shift shift) {
        var name = new Span(HourWords.in(shift.name()));
        name.addClassName("med");
        return new ListItem(
                name,
                new Span(": " + HourWords.now(shift.before(), Times.ZONE) + " → "
                        + HourWords.now(shift.after(), Times.ZONE)));
    }

    private void show(Div content, MovesDeadlines.Moves moves) {
        var sentence = new Paragraph(getTranslation(
                "hours.outlook.moved", getTranslation(moves.titleKey()), moves.counted(), moves.moved()));
        sentence.addClassName("med");
        var list = new UnorderedList();
        list.addClassName("outlook-moves");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", sentence.getText());
        moves.examples().forEach(move -> {
            var address = move.address();
            var title = address == null ? new Span(move.title()) : new Anchor(address, move.title());
            var refused = move.refused();
            var after = move.after();
            var then = after != null
                    ? HourWords.at(after, Times.ZONE)
                    : refused == null ? "–" : getTranslation("problem." + refused.type());
            list.add(new ListItem(title, new Span(HourWords.at(move.before(), Times.ZONE) + " → " + then)));
        });
        content.add(sentence, list);
        if (moves.moved() > moves.examples().size()) {
            content.add(new Paragraph(getTranslation(
                    "hours.outlook.more", moves.moved() - moves.examples().size())));
        }
    }

    /** Shows what the change would bring, makes it when it is confirmed, and then tells; refusals are shown beside their fields. */
    static void ask(
            ChangePreview preview,
            Map<String, ? extends HasValidationProperties> fields,
            Runnable change,
            Runnable done) {
        ask("shared.save", preview, fields, change, done);
    }

    /** The same for something that goes away. */
    static void askDelete(ChangePreview preview, Runnable change, Runnable done) {
        ask("hours.delete", preview, Map.of(), change, done);
    }

    private static void ask(
            String deed,
            ChangePreview preview,
            Map<String, ? extends HasValidationProperties> fields,
            Runnable change,
            Runnable done) {
        Refusals.attempt(
                fields,
                () -> new OutlookDialog(preview.of(change), deed, () -> {
                            if (Refusals.attempt(fields, change)) {
                                done.run();
                            }
                        })
                        .open());
    }
}
