package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.haedap.shared.ui.ViewsMenu;
import java.util.function.Consumer;

/** Narrows the list where there is no room for the fields beside it. */
class FilterDialog extends Dialog {

    FilterDialog(ListTools tools, QueueFilter filter, Consumer<QueueFilter> go) {
        setHeaderTitle(getTranslation("inquiry.filters"));
        addClassName("filter-dialog");
        var fields = new FilterFields(tools, _ -> {});
        fields.show(filter);
        getHeader().add(new ViewsMenu(new InquiryShelf(tools, () -> filter)));
        add(fields);
        var clear = new Button(getTranslation("inquiry.filter.clear"), _ -> {
            close();
            go.accept(filter.cleared());
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        var apply = new Button(getTranslation("inquiry.filter.apply"), _ -> {
            close();
            go.accept(fields.read());
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(clear, apply);
    }
}
