package io.haedap.subscription.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.SubscriptionBoard;
import io.haedap.subscription.SubscriptionDesk;
import io.haedap.subscription.TopicCount;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;

/** Who is told by mail: how many of what, what went out to them, and the one person who asks to be let go. */
@Route("subscriptions")
@Menu(title = "subscription.menu", order = 47, icon = "send")
@RolesAllowed(Rights.SUBSCRIPTION_READ)
@StyleSheet("context://console-assets/subscription.css")
class SubscriptionsView extends Screen implements AfterNavigationObserver {

    private final SubscriptionBoard board;
    private final Div topics = new Div();
    private final ToldGrid told;

    SubscriptionsView(SubscriptionBoard board, SubscriptionDesk desk, CurrentStaff staff, Times times) {
        super("subscription.menu");
        this.board = board;
        told = new ToldGrid(board, times);
        topics.addClassNames("card", "topic-counts");
        var find = new FindSubscriber(board, desk, staff.may(Rights.SUBSCRIPTION_WRITE), times, this::show);
        var aside = new Div(
                new H2(getTranslation("subscription.topics")),
                topics,
                new H2(getTranslation("subscription.find")),
                find);
        aside.addClassName("subscription-aside");
        var main = new Div(new H2(getTranslation("subscription.told")), told);
        var both = new Div(main, aside);
        both.addClassName("subscriptions");
        if (!board.delivers()) {
            var strip = new Div(Icons.INFO.create(), new Span(getTranslation("subscription.no-server")));
            strip.addClassNames("note-strip", "st-scheduled");
            add(strip);
        }
        add(both);
        actions(new Button(getTranslation("subscription.reload"), Icons.RELOAD.create(), _ -> show()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        beside(new Span(getTranslation("subscription.total", board.total())));
        topics.removeAll();
        var counts = board.counts(Language.of(getLocale()));
        for (var count : counts) {
            topics.add(line(count, numbers));
        }
        if (counts.isEmpty()) {
            topics.add(new Span(getTranslation("subscription.nobody")));
        }
        told.reload();
    }

    private static Div line(TopicCount count, NumberFormat numbers) {
        var name = new Span(count.name());
        name.addClassName("cut");
        var many = new Span(numbers.format(count.subscribers()));
        many.addClassName("num");
        var line = new Div(name, many);
        line.addClassName("topic-count");
        return line;
    }
}
