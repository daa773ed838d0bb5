package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqOrder;
import io.haedap.faq.FaqOrderDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order in which readers see a category: pinned, placed, the rest by date. Saved as a whole, and then it holds at once. */
@Route("faqs/order")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq-entries.css")
class FaqOrderView extends Screen implements AfterNavigationObserver {

    private final FaqOrderDesk desk;
    private final CurrentStaff staff;
    private final ComboBox<Category> category = new ComboBox<>();
    private final OrderLists lists = new OrderLists(this::changed);
    private final Button save = new Button(getTranslation("faq.order.save"), _ -> save());
    private final Button drop = new Button(getTranslation("faq.order.drop"), _ -> reload());
    private @Nullable FaqOrder shown;

    FaqOrderView(FaqOrderDesk desk, CategoryTree tree, CurrentStaff staff) {
        super("faq.order.title");
        this.desk = desk;
        this.staff = staff;
        crumb(getTranslation("faq.menu"), FaqsView.class);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (staff.may(Rights.FAQ_PUBLISH)) {
            actions(drop, save);
        }
        category.setAriaLabel(getTranslation("faq.field.category"));
        category.setItems(covered(tree));
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        category.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                FaqOrderView.class,
                                QueryParameters.of("category", change.getValue().slug()));
            }
        });
        var filters = new Div(category);
        filters.addClassName("filters");
        lists.addClassName("card");
        add(filters, lists);
    }

    private List<Category> covered(CategoryTree tree) {
        return tree.all().stream().filter(one -> staff.covers(one.slug())).toList();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var slug = event.getLocation().getQueryParameters().getSingleParameter("category");
        var items = category.getListDataView().getItems().toList();
        var chosen = items.stream()
                .filter(one -> one.slug().equals(slug.orElse(one.slug())))
                .findFirst()
                .or(() -> items.stream().findFirst());
        chosen.ifPresent(one -> {
            category.setValue(one);
            show(desk.order(one.slug()));
        });
    }

    private void reload() {
        show(desk.order(Objects.requireNonNull(shown).categorySlug()));
    }

    private void show(FaqOrder order) {
        shown = order;
        lists.show(order, staff.may(Rights.FAQ_PUBLISH));
        save.setEnabled(false);
        drop.setEnabled(false);
    }

    private void changed() {
        save.setEnabled(true);
        drop.setEnabled(true);
    }

    private void save() {
        var before = Objects.requireNonNull(shown);
        Refusals.attempt(() -> {
            show(desk.arrange(before.categorySlug(), before.version(), lists.pinned(), lists.ordered()));
            Toasts.done(getTranslation("faq.order.saved"));
        });
    }
}
