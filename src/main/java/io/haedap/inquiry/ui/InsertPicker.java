package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds what can be put into the text and puts it in: Enter takes the first, arrows go through the rest, Escape leaves. */
class InsertPicker extends Div {

    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              const all = [...this.querySelectorAll('li vaadin-button.first')];
              const here = all.indexOf(event.target.closest('vaadin-button'));
              const to = here + (event.key === 'ArrowDown' ? 1 : -1);
              event.preventDefault();
              if (to < 0) this.querySelector('vaadin-text-field').focus();
              else if (all[to]) all[to].focus();
            });
            """;

    private final TextField words = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Consumer<String> put;
    private final Consumer<@Nullable String> closed;
    private final BooleanSupplier reply;
    private List<ComposerInsert.Found> found = List.of();
    private @Nullable ComposerInsert source;
    private @Nullable InquiryDetails about;
    private boolean byKey;

    /**
     * @param put takes what was chosen
     * @param closed is told the character that opened it, so that somebody who wanted just that gets it
     */
    InsertPicker(Consumer<String> put, Consumer<@Nullable String> closed, BooleanSupplier reply) {
        this.put = put;
        this.closed = closed;
        this.reply = reply;
        addClassName("insert-picker");
        words.setWidthFull();
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(150);
        words.addValueChangeListener(_ -> look());
        words.addKeyPressListener(Key.ENTER, _ -> first());
        list.addClassName("plain-list");
        none.addClassNames("xs", "t3");
        var close = new Button(Icons.CLOSE.create(), _ -> leave(false));
        close.setAriaLabel(getTranslation("shared.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var head = new Div(words, close);
        head.addClassName("row");
        add(head, list, none);
        getElement().addEventListener("keydown", _ -> leave(byKey)).setFilter("event.key === 'Escape'");
        addAttachListener(_ -> getElement().executeJs(ARROWS));
        setVisible(false);
    }

    void open(ComposerInsert from, InquiryDetails inquiry, boolean byKey) {
        source = from;
        about = inquiry;
        this.byKey = byKey;
        var name = getTranslation(from.nameKey());
        words.setAriaLabel(getTranslation("inquiry.insert.find", name));
        words.setPlaceholder(getTranslation("inquiry.insert.find", name));
        none.setText(getTranslation(from.noneKey()));
        words.clear();
        setVisible(true);
        look();
        words.focus();
    }

    void close() {
        setVisible(false);
    }

    private void leave(boolean typed) {
        var key = typed && source != null && words.isEmpty() ? source.key() : null;
        close();
        closed.accept(key);
    }

    private void look() {
        if (source != null && about != null && isVisible()) {
            var from = source;
            var inquiry = about;
            Refusals.attempt(() -> found = from.find(inquiry, words.getValue()));
            list.removeAll();
            found.forEach(one -> list.add(line(one)));
            none.setVisible(found.isEmpty());
        }
    }

    private ListItem line(ComposerInsert.Found one) {
        var title = new Span(one.title());
        title.addClassNames("strong", "cut");
        var detail = new Span(one.detail());
        detail.addClassNames("xs", "t3", "cut");
        var text = new Div(title, detail);
        text.addClassNames("grow", "insert-words");
        var line = new ListItem(text);
        line.addClassName("row");
        if (one.internal()) {
            var badge = new Span(Icons.LOCK.create(), new Span(getTranslation("inquiry.insert.internal")));
            badge.addClassNames("badge", "note-badge");
            line.add(badge);
        }
        var isFirst = true;
        for (var piece : one.pieces()) {
            var button = new Button(getTranslation(piece.nameKey()), _ -> choose(one, piece));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(one.title() + " " + button.getText());
            button.setClassName("first", isFirst);
            isFirst = false;
            line.add(button);
        }
        return line;
    }

    private void first() {
        look();
        if (!found.isEmpty()) {
            choose(found.getFirst(), found.getFirst().pieces().getFirst());
        }
    }

    private void choose(ComposerInsert.Found one, ComposerInsert.Piece piece) {
        if (one.internal() && reply.getAsBoolean()) {
            ask(piece);
        } else {
            take(piece);
        }
    }

    private void take(ComposerInsert.Piece piece) {
        Refusals.attempt(() -> {
            var text = piece.text().get();
            close();
            put.accept(text);
        });
    }

    private void ask(ComposerInsert.Piece piece) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("inquiry.insert.internal.title"));
        dialog.setText(getTranslation("inquiry.insert.internal.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("inquiry.insert.internal.do"));
        dialog.addConfirmListener(_ -> take(piece));
        dialog.open();
    }
}
