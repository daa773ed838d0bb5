package io.haedap.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.people.IssuedToken;
import io.haedap.people.TokenDesk;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.CopyButton;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an API token and shows its secret once. */
class TokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;

    private final TextField name = new TextField(getTranslation("people.token.name"));
    private final MultiSelectComboBox<String> scopes = new MultiSelectComboBox<>(getTranslation("people.token.scopes"));
    private final DatePicker expires = Calendars.date(getTranslation("people.token.expires"));
    private final TokenDesk desk;
    private final transient Runnable issued;

    TokenDialog(TokenDesk desk, List<String> rights, Times times, Runnable issued) {
        this.desk = desk;
        this.issued = issued;
        setHeaderTitle(getTranslation("people.token.title"));
        setWidth("520px");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setHelperText(getTranslation("people.token.name.hint"));
        name.setAutofocus(true);
        scopes.setItems(rights);
        scopes.setItemLabelGenerator(right -> StaffWords.right(this, right));
        scopes.setPlaceholder(getTranslation("people.token.scopes.all"));
        scopes.setHelperText(getTranslation("people.token.scopes.hint"));
        expires.setValue(times.today().plusDays(USUAL_DAYS));
        expires.setMin(times.today().plusDays(1));
        expires.setMax(times.today().plusDays(365));
        expires.setManualValidation(true);
        var form = new Div(name, scopes, expires);
        form.addClassName("form");
        add(form);
        var cancel = new Button(getTranslation("shared.cancel"), click -> close());
        var make = new Button(getTranslation("people.token.submit"), click -> issue());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, make);
    }

    private void issue() {
        var fields = Map.of("name", name, "scopes", scopes, "expiresAt", expires);
        Refusals.attempt(fields, () -> {
            var token = desk.issue(name.getValue(), Set.copyOf(scopes.getValue()), end());
            issued.run();
            showOnce(token);
        });
    }

    private @Nullable Instant end() {
        var day = expires.getValue();
        return day == null ? null : day.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }

    private void showOnce(IssuedToken token) {
        setHeaderTitle(getTranslation("people.token.issued"));
        setCloseOnOutsideClick(false);
        removeAll();
        getFooter().removeAll();
        var secret = new TextField(getTranslation("people.token.secret"));
        secret.setValue(token.token());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        var copy = new CopyButton(
                token.token(), getTranslation("people.token.copy"), getTranslation("people.token.copied"));
        var form = new Div(new Paragraph(getTranslation("people.token.once")), secret);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()), copy);
        copy.focus();
    }
}
