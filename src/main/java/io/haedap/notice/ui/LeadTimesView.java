package io.haedap.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.notice.LeadTime;
import io.haedap.notice.LeadTimeBoard;
import io.haedap.notice.LeadTimeDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How early each kind of notice has to be told: read by all who read notices, set by who may set things. */
@Route("notices/rules")
@RolesAllowed(Rights.NOTICE_READ)
@StyleSheet("context://console-assets/notice.css")
class LeadTimesView extends Screen implements AfterNavigationObserver {

    private static final int MOST = 365;

    private final LeadTimeBoard board;
    private final LeadTimeDesk desk;
    private final boolean writable;
    private final Div rows = new Div();
    private List<Row> shown = List.of();

    LeadTimesView(LeadTimeBoard board, LeadTimeDesk desk, CurrentStaff staff) {
        super("notice.rules");
        this.board = board;
        this.desk = desk;
        this.writable = staff.may(Rights.SETTINGS_WRITE);
        crumb(getTranslation("notice.menu"), NoticesView.class);
        var hint = new Paragraph(getTranslation("notice.rules.hint"));
        hint.addClassName("t2");
        rows.addClassName("lead-rows");
        var card = new Div(hint, rows);
        card.addClassNames("card", "lead-card");
        add(card);
        if (writable) {
            var save = new Button(getTranslation("shared.save"), _ -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            actions(save);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        shown = board.all().stream().map(Row::new).toList();
        rows.removeAll();
        shown.forEach(rows::add);
    }

    private void save() {
        var changed = new ArrayList<>(shown.stream().filter(Row::isChanged).toList());
        for (var row : changed) {
            if (!Refusals.attempt(Map.of("days", row.days), row::save)) {
                return;
            }
        }
        show();
        Toasts.done(getTranslation("notice.rules.saved"));
    }

    private final class Row extends Div {

        private final LeadTime before;
        private final IntegerField days = new IntegerField(getTranslation("notice.rules.days"));
        private final Select<LeadTime.Enforcement> enforcement = new Select<>();

        Row(LeadTime time) {
            before = time;
            addClassName("lead-row");
            var name = new H2(getTranslation("notice.rule." + time.rule()));
            days.setMin(0);
            days.setMax(MOST);
            days.setStepButtonsVisible(true);
            days.setValue(time.days());
            days.setReadOnly(!writable);
            enforcement.setLabel(getTranslation("notice.rules.enforcement"));
            enforcement.setItems(LeadTime.Enforcement.values());
            enforcement.setItemLabelGenerator(one -> getTranslation("notice.rules.enforcement." + one));
            enforcement.setValue(time.enforcement());
            enforcement.setReadOnly(!writable);
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", name.getText());
            add(name, days, enforcement);
        }

        private int chosen() {
            return Objects.requireNonNullElse(days.getValue(), -1);
        }

        boolean isChanged() {
            return chosen() != before.days() || enforcement.getValue() != before.enforcement();
        }

        void save() {
            desk.set(before.rule(), before.version(), chosen(), enforcement.getValue());
        }
    }
}
