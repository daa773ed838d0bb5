package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.subscription.CustomerSubscriptions;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: what its customer is told by mail already. Read once for each inquiry that is opened. */
@org.springframework.stereotype.Component
@Order(30)
class SubscriptionPanel implements InquiryPanel {

    private static final int MOST = 6;

    /** What was read for the inquiry that is open on a screen. */
    private record Read(String number, List<String> topics) {}

    private final CustomerSubscriptions subscriptions;
    private final InquiryBoard board;
    private final CurrentStaff staff;

    SubscriptionPanel(CustomerSubscriptions subscriptions, InquiryBoard board, CurrentStaff staff) {
        this.subscriptions = subscriptions;
        this.board = board;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        if (inquiry.customer() == null || !staff.may(Rights.CUSTOMER_READ)) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var topics = topics(ui, inquiry.number());
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("rel", "list-plain");
        topics.stream().limit(MOST).map(ListItem::new).forEach(list::add);
        if (topics.size() > MOST) {
            list.add(new ListItem(ui.getTranslation("inquiry.subscriptions.more", topics.size() - MOST)));
        }
        return Optional.of(new Section(new H3(ui.getTranslation("inquiry.subscriptions", topics.size())), list));
    }

    private List<String> topics(UI ui, String number) {
        var read = ComponentUtil.getData(ui, Read.class);
        if (read == null || !read.number().equals(number)) {
            var language = Language.of(ui.getLocale());
            var topics = subscriptions
                    .of(board.customerOf(number))
                    .map(found -> subscriptions.names(found, language))
                    .orElse(List.of());
            read = new Read(number, topics);
            ComponentUtil.setData(ui, Read.class, read);
        }
        return read.topics();
    }
}
