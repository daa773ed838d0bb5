package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqAction;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Where the entry stands among others: its place in the category, and the one that it was or could be merged into. */
@org.springframework.stereotype.Component
@Order(50)
class PlacePanel implements FaqPanel {

    private final FaqBoard board;
    private final FaqMergeDesk merges;
    private final CurrentStaff staff;

    PlacePanel(FaqBoard board, FaqMergeDesk merges, CurrentStaff staff) {
        this.board = board;
        this.merges = merges;
        this.staff = staff;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var faq = open.faq();
        var part = new Div();
        part.addClassName("place-panel");
        part.add(new H2(part.getTranslation("faq.place")));
        var mergedInto = faq.mergedInto();
        if (mergedInto != null) {
            part.add(merged(part, mergedInto));
        } else {
            part.add(stands(part, faq));
        }
        if (faq.allows(FaqAction.ARCHIVE) && staff.may(Rights.FAQ_WRITE)) {
            var merge = new Button(part.getTranslation("faq.merge.open"), _ -> ask(open));
            merge.addThemeVariants(ButtonVariant.SMALL);
            part.add(merge);
        }
        return Optional.of(part);
    }

    private Component merged(Div part, FaqId into) {
        var rows = board.rows(List.of(into));
        var title = rows.isEmpty()
                ? "#" + into
                : rows.getFirst().title(Language.of(UI.getCurrent().getLocale()));
        var words = new Paragraph(part.getTranslation("faq.merge.done.into") + " ");
        words.add(new RouterLink(title, FaqView.class, into.toString()));
        return words;
    }

    private Component stands(Div part, FaqDetails faq) {
        var position = faq.position();
        var key = faq.pinned() ? "faq.place.pinned" : position != null ? "faq.place.ordered" : "faq.place.by-date";
        var words = new Paragraph(part.getTranslation(key, position == null ? 0 : position) + " ");
        if (faq.liveRevision() != null && faq.content().visibility() == FaqVisibility.PUBLIC) {
            var link = new RouterLink(part.getTranslation("faq.order.open"), FaqOrderView.class);
            link.setQueryParameters(QueryParameters.of("category", faq.content().categorySlug()));
            words.add(link);
        }
        return words;
    }

    private void ask(OpenFaq open) {
        var faq = open.faq();
        new MergeIntoDialog(
                        faq.id(),
                        board,
                        into -> merges.preview(faq.id(), into),
                        into -> Refusals.attempt(Map.of(), () -> {
                            merges.merge(faq.id(), open.faq().revision(), into);
                            Toasts.done(new Div().getTranslation("faq.done.merge"));
                            open.reload();
                        }))
                .open();
    }
}
