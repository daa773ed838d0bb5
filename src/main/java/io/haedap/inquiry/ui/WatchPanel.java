package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.inquiry.around.WatchDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: who is told of what happens to it, oneself or not. Opening it is having read what one was told. */
@org.springframework.stereotype.Component
@Order(21)
class WatchPanel implements InquiryPanel {

    private final WatchDesk desk;
    private final NewsBoard news;
    private final CurrentStaff staff;

    WatchPanel(WatchDesk desk, NewsBoard news, CurrentStaff staff) {
        this.desk = desk;
        this.news = news;
        this.staff = staff;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        news.read(inquiry.number());
        var watchers = desk.watchers(inquiry.number());
        var isWatching = watchers.stream().anyMatch(one -> one.id().equals(staff.id()));
        var toggle = new Button(
                word(isWatching ? "inquiry.watch.stop" : "inquiry.watch"),
                isWatching ? Icons.CLOSE.create() : Icons.EYE.create(),
                _ -> {
                    Refusals.attempt(() -> {
                        if (isWatching) {
                            desk.unwatch(inquiry.number());
                        } else {
                            desk.watch(inquiry.number());
                        }
                    });
                    changed.run();
                });
        toggle.addThemeVariants(ButtonVariant.SMALL);
        var names = new Span(
                watchers.isEmpty()
                        ? word("inquiry.watch.none")
                        : watchers.stream().map(Colleague::name).collect(Collectors.joining(", ")));
        names.addClassNames("xs", "t2", "grow");
        var line = new Div(names, toggle);
        line.addClassName("row");
        return Optional.of(new Section(new H3(word("inquiry.watchers")), line));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
