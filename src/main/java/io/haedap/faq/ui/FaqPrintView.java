package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Prose;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries on paper: one, or all that a filter of the list finds, one below the other, as they stand in their newest revision. */
@Route("faqs/print")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq-print.css")
class FaqPrintView extends Screen implements AfterNavigationObserver {

    /** Who wants more prints category by category. */
    private static final int MOST = 200;

    private static final int PAGE = 50;

    private final FaqBoard board;
    private final Times times;
    private final Map<String, String> categories = new HashMap<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Paragraph note = new Paragraph();
    private final Div sheets = new Div();
    private List<FaqDetails> shown = List.of();

    FaqPrintView(FaqBoard board, CategoryTree tree, Times times) {
        super("faq.print.title");
        this.board = board;
        this.times = times;
        tree.all().forEach(one -> categories.put(one.slug(), one.name().in(Language.of(getLocale()))));
        crumb(getTranslation("faq.menu"), FaqsView.class);
        var print = new Button(
                getTranslation("faq.print"), _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        actions(print);
        language.setLabel(getTranslation("faq.print.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("faq.print.language." + one.tag()));
        language.setValue(Language.KO);
        language.addValueChangeListener(_ -> draw());
        note.addClassName("print-note");
        sheets.addClassName("print-sheets");
        add(new Div(language, note), sheets);
        addClassName("print-screen");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        shown = address.getSingleParameter("id").map(this::one).orElseGet(() -> found(address));
        draw();
    }

    private List<FaqDetails> one(String id) {
        try {
            return board.find(FaqId.of(id)).map(List::of).orElse(List.of());
        } catch (Refusal unknown) {
            return List.of();
        }
    }

    private List<FaqDetails> found(QueryParameters address) {
        var filter = FilterAddress.read(address);
        var found = new ArrayList<FaqDetails>();
        String cursor = null;
        do {
            var page = board.page(filter, PAGE, cursor);
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && found.size() < MOST);
        return found;
    }

    private void draw() {
        var full = shown.size() >= MOST;
        note.setText(getTranslation(full ? "faq.print.first" : "faq.print.count", shown.size()));
        sheets.removeAll();
        shown.forEach(faq -> sheets.add(sheet(faq)));
    }

    private Article sheet(FaqDetails faq) {
        var text = faq.content().translations().in(language.getValue());
        var english = faq.content().translations().en();
        var spoken = language.getValue() == Language.EN && text.equals(english) ? Language.EN : Language.KO;
        var facts = new Paragraph(String.join(
                " · ",
                categories.getOrDefault(
                        faq.content().categorySlug(), faq.content().categorySlug()),
                "#" + faq.id(),
                getTranslation("faq.history.revision", faq.revision()),
                getTranslation("faq.status." + faq.status()),
                times.full(faq.updatedAt())));
        facts.addClassName("print-facts");
        var prose = new Div();
        prose.addClassName("print-prose");
        prose.getElement().setProperty("innerHTML", html(text.body(), spoken));
        var sheet = new Article(new H2(text.title()), facts, prose);
        sheet.addClassName("print-sheet");
        sheet.getElement().setAttribute("lang", spoken.tag());
        return sheet;
    }

    /** Safe HTML, whose pictures are all there when the paper is. */
    private String html(String body, Language spoken) {
        return Prose.html(
                        body,
                        getTranslation(spoken.locale(), "shared.callout.note"),
                        getTranslation(spoken.locale(), "shared.callout.warning"))
                .replace(" loading=\"lazy\" decoding=\"async\"", "");
    }
}
