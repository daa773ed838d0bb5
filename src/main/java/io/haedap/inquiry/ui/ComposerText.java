package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.shared.Language;
import io.haedap.shared.ui.MarkdownArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The field with its tools: Markdown, and what can be put in by a button or by a character where a word would begin. */
class ComposerText extends Div {

    private static final int LONGEST = 20_000;
    private static final String LISTEN = """
            const field = this, keys = $0.split(' ');
            field.addEventListener('keydown', event => {
              if (!keys.includes(event.key) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
              const at = event.composedPath()[0];
              if (at.selectionStart !== at.selectionEnd) return;
              const before = at.value.slice(0, at.selectionStart);
              if (before && !/\\s$/.test(before)) return;
              event.preventDefault();
              field.dispatchEvent(new CustomEvent('insert-key', { detail: event.key }));
            });
            """;

    /** Remembers what a person typed last, whatever the server shows instead. */
    private static final String REMEMBER = """
            this.addEventListener('input', () => { this.haedapTyped = this.value; });
            """;
    /** Words that came back stand before what was typed in the meantime, also before what is still on its way. */
    private static final String GIVE_BACK = """
            let typed = this.haedapTyped;
            if (typed && !typed.startsWith($0)) typed = $0 + $1 + typed;
            if (typed && typed !== this.value) {
              this.value = this.haedapTyped = typed;
              this.dispatchEvent(new Event('change'));
            }
            this.dispatchEvent(new CustomEvent('given-back'));
            """;

    private static final String FORGET = "this.haedapTyped = undefined";
    private static final String GAP = "\n\n";

    private final List<ComposerInsert> inserts;
    private final Runnable typed;
    private final InsertPicker picker;
    private final Div tools = new Div();
    private final OfferedInserts offers;
    private MarkdownArea field = new MarkdownArea(Language.KO, "");
    private @Nullable InquiryDetails about;
    private final Map<ComposerInsert, Button> buttons = new LinkedHashMap<>();
    private String label = "inquiry.reply";
    /** What came back and may not have arrived in the browser: until then what arrives from there was typed without it. */
    private @Nullable String returning;

    ComposerText(List<ComposerInsert> inserts, Runnable typed, BooleanSupplier reply) {
        this.inserts = inserts;
        this.typed = typed;
        this.picker = new InsertPicker(this::put, this::returned, reply);
        addClassName("composer-text");
        tools.addClassNames("row", "composer-tools");
        this.offers = new OfferedInserts(inserts, this::put);
        add(picker, tools, offers);
        anew();
    }

    /** Each inquiry has a field of its own: words on their way from the old one cannot arrive in the new. */
    final void anew() {
        field.removeFromParent();
        field = new MarkdownArea(about == null ? Language.KO : about.language(), "");
        field.setWidthFull();
        field.setMinRows(3);
        field.setMaxRows(10);
        field.setMaxLength(LONGEST);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                joinReturning();
                showOffers();
                typed.run();
            }
        });
        returning = null;
        field.addAttachListener(_ -> field.getElement().executeJs(REMEMBER));
        field.getElement().addEventListener("given-back", _ -> returning = null);
        var keys = String.join(" ", inserts.stream().map(ComposerInsert::key).toList());
        field.addAttachListener(_ -> field.getElement().executeJs(LISTEN, keys));
        field.getElement()
                .addEventListener(
                        "insert-key",
                        event -> open(event.getEventData().get("event.detail").asString(), true))
                .addEventData("event.detail");
        tools.removeAll();
        buttons.clear();
        inserts.forEach(insert -> buttons.put(insert, button(insert)));
        buttons.values().forEach(tools::add);
        showButtons();
        tools.add(field.tools());
        add(field);
    }

    void about(InquiryDetails inquiry) {
        about = inquiry;
        offers.about(inquiry);
    }

    void show(String words, String labelKey) {
        label = labelKey;
        picker.close();
        showButtons();
        returning = null;
        field.setValue(words);
        field.getElement().executeJs(FORGET);
        field.setInvalid(false);
        field.setAriaLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label + ".hint"));
        showOffers();
    }

    private void showOffers() {
        offers.show(label.equals("inquiry.reply") && isEmpty());
    }

    /** Shows what came back before what was typed since; nothing typed at this very moment takes its place. */
    void giveBack(String words, String typedSince) {
        returning = words;
        field.setValue(joined(words, typedSince));
        showOffers();
        field.getElement().executeJs(GIVE_BACK, words, GAP);
    }

    static String joined(String words, String typedSince) {
        return typedSince.isBlank() ? words : words + GAP + typedSince;
    }

    private void joinReturning() {
        var words = returning;
        if (words != null && !field.getValue().startsWith(words)) {
            giveBack(words, field.getValue());
        }
    }

    TextArea field() {
        return field;
    }

    String value() {
        return field.getValue();
    }

    boolean isEmpty() {
        return field.isEmpty();
    }

    void clear() {
        returning = null;
        field.clear();
        field.getElement().executeJs(FORGET);
    }

    void focus() {
        field.focus();
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of("body", field);
    }

    private void showButtons() {
        buttons.forEach((insert, button) -> button.setVisible(fits(insert)));
    }

    private boolean fits(ComposerInsert insert) {
        return !insert.isForNotes() || label.equals("inquiry.note");
    }

    private Button button(ComposerInsert insert) {
        var button = new Button(getTranslation(insert.nameKey()), _ -> open(insert.key(), false));
        button.setSuffixComponent(Keys.hint(insert.key()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void open(String key, boolean byKey) {
        var inquiry = about;
        if (inquiry != null) {
            inserts.stream()
                    .filter(insert -> insert.key().equals(key))
                    .findFirst()
                    .ifPresent(insert -> {
                        if (fits(insert)) {
                            picker.open(insert, inquiry, byKey);
                        } else {
                            returned(key);
                        }
                    });
        }
    }

    private void put(String markdown) {
        field.insert(markdown);
        field.focus();
    }

    private void returned(@Nullable String key) {
        field.focus();
        if (key != null) {
            field.insert(key);
        }
    }
}
