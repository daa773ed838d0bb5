package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqMergePreview;
import io.haedap.faq.FaqRow;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the entry that takes over and says beforehand all that will lead to it. */
class MergeIntoDialog extends Dialog {

    private final EntryPicker picker;
    private final Div consequences = new Div();
    private final Button merge;

    MergeIntoDialog(FaqId from, FaqBoard board, Function<FaqId, FaqMergePreview> preview, Consumer<FaqId> callback) {
        setHeaderTitle(getTranslation("faq.merge.title"));
        addClassName("merge-into");
        picker = new EntryPicker(
                getTranslation("faq.merge.into"),
                board,
                row -> row.liveRevision() != null && !row.id().equals(from));
        picker.setWidthFull();
        picker.addValueChangeListener(change -> show(change.getValue(), preview));
        consequences.addClassName("merge-consequences");
        consequences.getElement().setAttribute("role", "status");
        merge = new Button(getTranslation("faq.action.merge"), _ -> {
            close();
            callback.accept(picker.getValue().id());
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(getTranslation("faq.merge.text")), picker, consequences);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), merge);
        show(null, preview);
    }

    private void show(@Nullable FaqRow row, Function<FaqId, FaqMergePreview> preview) {
        consequences.removeAll();
        picker.setInvalid(false);
        merge.setEnabled(false);
        if (row == null) {
            return;
        }
        try {
            say(preview.apply(row.id()));
            merge.setEnabled(true);
        } catch (Refusal refusal) {
            io.haedap.shared.ui.Refusals.show(refusal, Map.of("into", picker));
        }
    }

    private void say(FaqMergePreview will) {
        var title = will.into()
                .content()
                .translations()
                .in(Language.of(getLocale()))
                .title();
        var list = new UnorderedList();
        list.add(new ListItem(getTranslation("faq.merge.addresses", will.addresses(), title)));
        list.add(new ListItem(getTranslation("faq.merge.readings", will.readings())));
        list.add(new ListItem(getTranslation("faq.merge.links", will.links())));
        if (will.merged() > 0) {
            list.add(new ListItem(getTranslation("faq.merge.merged", will.merged())));
        }
        consequences.add(list, new Paragraph(getTranslation("faq.merge.undo")));
    }
}
