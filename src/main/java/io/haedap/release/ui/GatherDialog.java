package io.haedap.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.faq.ui.OpenFaq;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleFilter;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemAction;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.Map;

/** Puts an entry into one of the open bundles, or into a new one that is named here. */
class GatherDialog extends Dialog {

    private static final int MOST = 100;

    private final BundleDesk desk;
    private final OpenFaq open;
    private final ComboBox<BundleRow> bundle = new ComboBox<>(getTranslation("release.chip.bundle"));
    private final TextField name = new TextField(getTranslation("release.chip.new"));
    private final Checkbox archive = new Checkbox(getTranslation("release.chip.archive"));

    GatherDialog(BundleBoard board, BundleDesk desk, CurrentStaff staff, OpenFaq open) {
        this.desk = desk;
        this.open = open;
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
        archive.setVisible(staff.may(Rights.FAQ_ARCHIVE) && open.faq().liveRevision() != null);
        var form = new Div(new Paragraph(getTranslation("release.chip.text")), bundle, name, archive);
        form.addClassName("form");
        add(form);
        var put = new Button(getTranslation("release.action.add"), _ -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), put);
    }

    private void put() {
        var done = Refusals.attempt(Map.of("name", name), () -> {
            var chosen = bundle.getValue();
            var id = chosen == null
                    ? desk.create(new BundleDraft(name.getValue(), null)).id()
                    : chosen.id();
            desk.add(
                    id,
                    open.faq().id(),
                    open.faq().revision(),
                    archive.getValue() ? ItemAction.ARCHIVE : ItemAction.PUBLISH);
        });
        if (done) {
            close();
            Toasts.done(getTranslation("release.done.added"));
            open.reload();
        }
    }
}
