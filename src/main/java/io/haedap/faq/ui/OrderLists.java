package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqOrder;
import io.haedap.faq.FaqOrder.Item;
import io.haedap.shared.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pinned, placed and the rest: three lists between which entries are moved, by dragging or with the buttons in each line. */
class OrderLists extends Div {

    /** Where an entry stands. */
    private enum Shelf {
        PINNED,
        ORDERED,
        REST
    }

    private final List<Item> pinned = new ArrayList<>();
    private final List<Item> ordered = new ArrayList<>();
    private final List<Item> rest = new ArrayList<>();
    private final Runnable changed;
    private boolean editable;

    /** {@code changed} is told of every move. */
    OrderLists(Runnable changed) {
        this.changed = changed;
        addClassName("order-lists");
    }

    void show(FaqOrder order, boolean mayChange) {
        editable = mayChange;
        refill(pinned, order.pinned());
        refill(ordered, order.ordered());
        refill(rest, order.rest());
        draw(null);
    }

    private static void refill(List<Item> list, List<Item> items) {
        list.clear();
        list.addAll(items);
    }

    List<FaqId> pinned() {
        return pinned.stream().map(Item::id).toList();
    }

    List<FaqId> ordered() {
        return ordered.stream().map(Item::id).toList();
    }

    private List<Item> items(Shelf shelf) {
        return switch (shelf) {
            case PINNED -> pinned;
            case ORDERED -> ordered;
            case REST -> rest;
        };
    }

    private void move(Item item, Shelf to, int at) {
        for (var shelf : Shelf.values()) {
            items(shelf).remove(item);
        }
        var list = items(to);
        list.add(Math.clamp(at, 0, list.size()), item);
        draw(item);
        changed.run();
    }

    /** Draws all lines; the focus stays with the entry that was moved. */
    private void draw(@Nullable Item moved) {
        removeAll();
        for (var shelf : Shelf.values()) {
            add(section(shelf, moved));
        }
    }

    private Section section(Shelf shelf, @Nullable Item moved) {
        var heading = new H2(getTranslation("faq.order." + shelf));
        var hint = new Span(getTranslation("faq.order." + shelf + ".hint"));
        hint.addClassNames("xs", "t2");
        var head = new Div(heading, hint);
        head.addClassName("order-head");
        var section = new Section(head);
        section.addClassName("order-shelf");
        var items = items(shelf);
        if (items.isEmpty()) {
            var nothing = new Paragraph(getTranslation("faq.order." + shelf + ".empty"));
            nothing.addClassNames("t3", "order-empty");
            section.add(nothing);
            dropInto(DropTarget.create(nothing), shelf, 0);
            return section;
        }
        var list = new OrderedList();
        list.getElement().setAttribute("aria-label", heading.getText());
        for (int i = 0; i < items.size(); i++) {
            list.add(line(shelf, items.get(i), i, moved));
        }
        section.add(list);
        return section;
    }

    private ListItem line(Shelf shelf, Item item, int at, @Nullable Item moved) {
        var place = new Span(shelf == Shelf.REST ? "–" : String.valueOf(at + 1));
        place.addClassNames("num", "t3", "order-place");
        var title = new RouterLink(item.title(), FaqView.class, item.id().toString());
        title.addClassNames("grow", "cut");
        var line = new ListItem(place, title);
        if (!editable) {
            return line;
        }
        DragSource.create(line).setDragData(item);
        dropInto(DropTarget.create(line), shelf, at);
        if (shelf != Shelf.REST) {
            var up = button(Icons.ARROWUP, "up", item, () -> move(item, shelf, at - 1));
            var down = button(Icons.DOWN, "down", item, () -> move(item, shelf, at + 1));
            up.setEnabled(at > 0);
            down.setEnabled(at < items(shelf).size() - 1);
            line.add(up, down);
            if (item.equals(moved)) {
                (up.isEnabled() ? up : down).focus();
            }
        }
        if (shelf != Shelf.PINNED) {
            line.add(button(Icons.STAR, "pin", item, () -> move(item, Shelf.PINNED, pinned.size())));
        }
        line.add(
                shelf == Shelf.ORDERED
                        ? button(Icons.CLOSE, "free", item, () -> move(item, Shelf.REST, 0))
                        : button(
                                shelf == Shelf.PINNED ? Icons.CLOSE : Icons.PLUS,
                                shelf == Shelf.PINNED ? "unpin" : "place",
                                item,
                                () -> move(item, Shelf.ORDERED, shelf == Shelf.PINNED ? 0 : ordered.size())));
        return line;
    }

    private <T extends com.vaadin.flow.component.Component> void dropInto(DropTarget<T> target, Shelf shelf, int at) {
        target.addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
            if (editable && dragged instanceof Item item) {
                move(item, shelf, at);
            }
        }));
    }

    private Button button(Icons icon, String key, Item item, Runnable deed) {
        var label = getTranslation("faq.order." + key, item.title());
        var button = new Button(icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
