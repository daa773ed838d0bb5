package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.haedap.hours.Allowance;
import io.haedap.inquiry.promise.NewPolicy;

/** So many working days, or open hours or minutes. */
class LengthField extends Div {

    /** What people count in; hours are minutes to the arithmetic. */
    private enum In {
        WORKING_DAYS,
        HOURS,
        MINUTES
    }

    private static final int HOUR = 60;

    private final IntegerField amount = new IntegerField();
    private final Select<In> unit = new Select<>();

    LengthField(String label) {
        addClassNames("form-row", "promise-length");
        amount.setLabel(label);
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setManualValidation(true);
        amount.setRequiredIndicatorVisible(true);
        unit.setLabel(getTranslation("inquiry.promise.unit"));
        unit.setItems(In.values());
        unit.setItemLabelGenerator(one -> getTranslation("inquiry.promise.unit." + one));
        unit.setValue(In.WORKING_DAYS);
        unit.setAriaLabel(label + ": " + getTranslation("inquiry.promise.unit"));
        add(amount, unit);
    }

    void show(Allowance allowed) {
        if (allowed.unit() == Allowance.Unit.WORKING_DAYS) {
            unit.setValue(In.WORKING_DAYS);
            amount.setValue(allowed.amount());
        } else {
            var isHours = allowed.amount() % HOUR == 0;
            unit.setValue(isHours ? In.HOURS : In.MINUTES);
            amount.setValue(isHours ? allowed.amount() / HOUR : allowed.amount());
        }
    }

    NewPolicy.Length typed() {
        var typed = amount.getValue();
        return switch (unit.getValue()) {
            case WORKING_DAYS -> new NewPolicy.Length(Allowance.Unit.WORKING_DAYS, typed);
            case HOURS ->
                new NewPolicy.Length(
                        Allowance.Unit.MINUTES, typed == null ? null : Math.clamp((long) typed * HOUR, -1, 1_000_000));
            case MINUTES -> new NewPolicy.Length(Allowance.Unit.MINUTES, typed);
        };
    }

    /** Where what is wrong with it is said. */
    IntegerField amount() {
        return amount;
    }

    void whenChanged(Runnable changed) {
        amount.addValueChangeListener(_ -> changed.run());
        unit.addValueChangeListener(_ -> changed.run());
    }
}
