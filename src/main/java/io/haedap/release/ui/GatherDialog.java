package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleFilter;
import io.haedap.release.BundleId;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemAction;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.Map;

/** Puts a text into one of the open bundles, or into a new one that is named here. */
class GatherDialog extends Dialog {

    private static final int MOST = 100;

    /** Puts the text that it is about in. */
    @FunctionalInterface
    interface Gathering {
        void into(BundleId bundle, ItemAction action);
    }

    private final BundleDesk desk;
    private final Gathering gathering;
    private final Runnable done;
    private final ComboBox<BundleRow> bundle = new ComboBox<>(getTranslation("release.chip.bundle"));
    private final TextField name = new TextField(getTranslation("release.chip.new"));
    private final Checkbox archive = new Checkbox(getTranslation("release.chip.archive"));

    /** @param archivable whether it may be withdrawn together with the bundle instead */
    GatherDialog(BundleBoard board, BundleDesk desk, boolean archivable, Gathering gathering, Runnable done) {
        this.desk = desk;
        this.gathering = gathering;
        this.done = done;
        setHeaderTitle(getTranslation("release.chip.title"));
        setWidth("min(440px, 92vw)");
        var bundles = board.page(new BundleFilter(BundleStatus.OPEN, null), MOST, null)
                .items();
        bundle.setItems(bundles);
        bundle.setItemLabelGenerator(row -> getTranslation("release.chip", row.name(), row.items()));
        bundle.setClearButtonVisible(true);
        bundle.setWidthFull();
        bundle.setVisible(!bundles.isEmpty());
        bundle.addValueChangeListener(change -> name.setVisible(change.getValue() == null));
        name.setMaxLength(200);
        name.setWidthFull();
        if (!bundles.isEmpty()) {
            bundle.setValue(bundles.getFirst());
        }
        archive.setVisible(archivable);
        var form = new Div(new Paragraph(getTranslation("release.chip.text")), bundle, name, archive);
        form.addClassName("form");
        add(form);
        var put = new Button(getTranslation("release.action.add"), _ -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), put);
    }

    private void put() {
        var gathered = Refusals.attempt(Map.of("name", name), () -> {
            var chosen = bundle.getValue();
            var id = chosen == null
                    ? desk.create(new BundleDraft(name.getValue(), null)).id()
                    : chosen.id();
            gathering.into(id, archive.getValue() ? ItemAction.ARCHIVE : ItemAction.PUBLISH);
        });
        if (gathered) {
            close();
            Toasts.done(getTranslation("release.done.added"));
            done.run();
        }
    }

    /** The bundle that holds a text, as a chip on that text's screen. */
    static Component chip(BundleRow bundle, Times times) {
        var words = UI.getCurrent();
        var due = bundle.dueAt();
        var text = due == null
                ? words.getTranslation("release.chip", bundle.name(), bundle.items())
                : words.getTranslation("release.chip.due", bundle.name(), bundle.items(), times.at(due));
        var link = new RouterLink("", BundleView.class, bundle.id().toString());
        link.add(Icons.BOX.create(), new Span(text));
        link.addClassNames("chip", "release-chip");
        return link;
    }

    /** The button on a text's screen that opens the dialog. */
    static Button button(Runnable opening) {
        var button =
                new Button(UI.getCurrent().getTranslation("release.chip.add"), Icons.BOX.create(), _ -> opening.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
