package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.faq.FaqFilter;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.SavedView;
import io.haedap.people.SavedViews;
import io.haedap.shared.ui.ViewsMenu;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The saved views of the list of entries. */
class FaqShelf implements ViewsMenu.Shelf {

    private final SavedViews views;
    private final CurrentStaff staff;
    private final Supplier<FaqFilter> filter;

    FaqShelf(SavedViews views, CurrentStaff staff, Supplier<FaqFilter> filter) {
        this.views = views;
        this.staff = staff;
        this.filter = filter;
    }

    @Override
    public List<ViewsMenu.View> views() {
        return views.of(FaqsView.SCREEN).stream().map(this::view).toList();
    }

    private ViewsMenu.View view(SavedView view) {
        return new ViewsMenu.View(
                view.id().toString(),
                view.name(),
                view.query(),
                view.shared(),
                view.own(),
                view.ownerName(),
                view.own() || staff.may(Rights.SETTINGS_WRITE));
    }

    @Override
    public void keep(String name, boolean shared) {
        views.keep(FaqsView.SCREEN, name, FilterAddress.write(filter.get()).getQueryString(), shared);
    }

    @Override
    public void drop(ViewsMenu.View view) {
        views.drop(UUID.fromString(view.id()));
    }

    @Override
    public void open(ViewsMenu.View view) {
        UI.getCurrent().navigate(FaqsView.class, QueryParameters.fromString(view.query()));
    }
}
