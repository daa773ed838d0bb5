package io.haedap.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.response.TieDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ui.ServicePanel;
import java.util.Optional;
import java.util.stream.Collectors;

/** Below a service: the categories in which customers write when it fails, and the way to set them. */
@org.springframework.stereotype.Component
class TiedCategoriesPanel implements ServicePanel {

    private final TieDesk desk;
    private final CategoryTree tree;
    private final CurrentStaff staff;

    TiedCategoriesPanel(TieDesk desk, CategoryTree tree, CurrentStaff staff) {
        this.desk = desk;
        this.tree = tree;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(ServiceDetails service, Runnable changed) {
        var mayChange = staff.may(Rights.SETTINGS_WRITE);
        var tied = desk.of(service.id());
        if (tied.categories().isEmpty() && !mayChange) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var language = Language.of(ui.getLocale());
        var all = tree.all();
        var names = all.stream()
                .filter(category -> tied.categories().contains(category.slug()))
                .map((Category category) -> category.name().in(language))
                .collect(Collectors.joining(", "));
        var words = new Span(
                names.isEmpty() ? ui.getTranslation("response.tied.none") : ui.getTranslation("response.tied", names));
        var line = new Div(words);
        line.addClassNames("row", "xs", "t3", "tied-categories");
        if (mayChange) {
            var label = ui.getTranslation(
                    "response.tied.change", service.service().name().in(language));
            var change = new Button(
                    Icons.TAG.create(),
                    _ -> new TiedCategoriesDialog(tied, all, wanted -> {
                                desk.tie(service.id(), tied.version(), wanted);
                                changed.run();
                                Toasts.done(UI.getCurrent().getTranslation("response.tied.done"));
                            })
                            .open());
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            change.setAriaLabel(label);
            change.setTooltipText(label);
            line.add(change);
        }
        return Optional.of(line);
    }
}
