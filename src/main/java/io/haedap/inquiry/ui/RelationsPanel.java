package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.around.RelationDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: other ones that it has to do with, and a field for the number of one more. */
@org.springframework.stereotype.Component
@Order(22)
class RelationsPanel implements InquiryPanel {

    private final RelationDesk desk;
    private final CurrentStaff staff;

    RelationsPanel(RelationDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var related = desk.of(inquiry.number());
        var mayLink = staff.may(Rights.INQUIRY_ANSWER);
        if (related.isEmpty() && !mayLink) {
            return Optional.empty();
        }
        var section = new Section(new H3(word("inquiry.relations")));
        if (!related.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("rel", "list-plain");
            related.forEach(one -> list.add(line(inquiry.number(), one, mayLink, changed)));
            section.add(list);
        }
        if (mayLink) {
            section.add(adding(inquiry.number(), changed));
        }
        return Optional.of(section);
    }

    private ListItem line(String number, InquiryRow one, boolean mayLink, Runnable changed) {
        var way = new RouterLink(one.subject(), InquiriesView.class, one.number());
        way.addClassNames("cut", "grow");
        var item = new ListItem(Deadlines.glyph(one.status()), way);
        if (mayLink) {
            var part = new Button(Icons.CLOSE.create(), _ -> {
                if (Refusals.attempt(() -> desk.part(number, one.number()))) {
                    Toasts.done(word("inquiry.relations.parted"), word("inquiry.undo"), () -> {
                        Refusals.attempt(() -> desk.relate(number, one.number()));
                        changed.run();
                    });
                }
                changed.run();
            });
            part.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            part.setAriaLabel(word("inquiry.relations.part", one.number()));
            item.add(part);
        }
        return item;
    }

    private Div adding(String number, Runnable changed) {
        var field = new TextField();
        field.setAriaLabel(word("inquiry.relations.number"));
        field.setPlaceholder(word("inquiry.relations.number"));
        field.setMaxLength(20);
        field.addClassName("grow");
        var add = new Button(word("inquiry.relations.add"), _ -> relate(number, field, changed));
        add.addThemeVariants(ButtonVariant.SMALL);
        field.addKeyPressListener(Key.ENTER, _ -> relate(number, field, changed));
        var line = new Div(field, add);
        line.addClassName("row");
        return line;
    }

    private void relate(String number, TextField field, Runnable changed) {
        var other = field.getValue().strip();
        if (other.isEmpty()) {
            return;
        }
        var done = Refusals.attempt(Map.of("number", field), () -> {
            try {
                desk.relate(number, other);
            } catch (Refusal refused) {
                throw refused.kind() == Refusal.Kind.NOT_FOUND ? Refusal.invalid("number", "inquiry-unknown") : refused;
            }
        });
        if (done) {
            changed.run();
        }
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
