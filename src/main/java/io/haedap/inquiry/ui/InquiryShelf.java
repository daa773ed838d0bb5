package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.SavedView;
import io.haedap.people.SavedViews;
import io.haedap.shared.ui.ViewsMenu;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The saved views of the list of inquiries. */
class InquiryShelf implements ViewsMenu.Shelf {

    static final String SCREEN = "inquiries";

    private final SavedViews views;
    private final CurrentStaff staff;
    private final Supplier<QueueFilter> filter;

    InquiryShelf(ListTools tools, Supplier<QueueFilter> filter) {
        this.views = tools.views();
        this.staff = tools.staff();
        this.filter = filter;
    }

    @Override
    public List<ViewsMenu.View> views() {
        return views.of(SCREEN).stream().map(this::view).toList();
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
        views.keep(SCREEN, name, filter.get().parameters().getQueryString(), shared);
    }

    @Override
    public void drop(ViewsMenu.View view) {
        views.drop(UUID.fromString(view.id()));
    }

    @Override
    public void open(ViewsMenu.View view) {
        UI.getCurrent().navigate(InquiriesView.class, QueryParameters.fromString(view.query()));
    }
}
