package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqAction;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry: written, reviewed, published here. What may be done is asked from the entry. */
@Route("faqs")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq.css")
class FaqView extends Screen implements HasUrlParameter<String>, BeforeLeaveObserver {

    private final FaqDesk desk;
    private final FaqBoard board;
    private final CurrentStaff staff;
    private final Times times;
    private final StatusRail rail = new StatusRail();
    private final FaqForm form;
    private final FaqHistory history;
    private @Nullable FaqDetails shown;

    FaqView(FaqDesk desk, FaqBoard board, CategoryTree categories, CurrentStaff staff, Times times) {
        super("faq.new");
        this.desk = desk;
        this.board = board;
        this.staff = staff;
        this.times = times;
        this.form = new FaqForm(categories.all());
        this.history = new FaqHistory(times);
        addClassName("faq-editor");
        crumb(getTranslation("faq.menu"), FaqsView.class);
        var aside = new Div(form.settings(), history);
        aside.addClassName("faq-aside");
        var body = new Div(form, aside);
        body.addClassNames("card", "faq-body");
        add(rail, body);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (id.equals("new")) {
            if (!staff.may(Rights.FAQ_WRITE)) {
                throw new org.springframework.security.access.AccessDeniedException(Rights.FAQ_WRITE);
            }
            showNew();
            return;
        }
        try {
            show(board.one(FaqId.of(id)));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    private void showNew() {
        shown = null;
        rail.setVisible(false);
        history.setVisible(false);
        form.clear();
        actions(primary("faq.action.save", this::save));
    }

    private void show(FaqDetails faq) {
        shown = faq;
        title(faq.content().translations().in(Language.of(getLocale())).title());
        rail.setVisible(true);
        rail.show(faq, times);
        form.show(faq.content());
        form.setReadOnly(!staff.may(Rights.FAQ_WRITE) || !faq.status().isWritable());
        history.setVisible(true);
        history.show(board.history(faq.id()));
        showActions(faq);
    }

    private void showActions(FaqDetails faq) {
        var row = new Div();
        row.addClassName("row");
        if (faq.allows(FaqAction.ARCHIVE)) {
            row.add(new Button(
                    getTranslation("faq.action.ARCHIVE"),
                    _ -> new ArchiveDialog(() -> take(FaqAction.ARCHIVE)).open()));
        }
        if (faq.allows(FaqAction.REJECT)) {
            row.add(new Button(getTranslation("faq.action.REJECT"), _ -> new RejectDialog(this::reject).open()));
        }
        if (faq.allows(FaqAction.PUBLISH)) {
            row.add(new Button(
                    getTranslation("faq.action.schedule"),
                    Icons.CLOCK.create(),
                    _ -> new ScheduleDialog(this::schedule).open()));
        }
        if (staff.may(Rights.FAQ_WRITE) && faq.status().isWritable()) {
            row.add(new Button(getTranslation("faq.action.save"), _ -> save()));
        }
        for (var action : new FaqAction[] {FaqAction.SUBMIT, FaqAction.APPROVE, FaqAction.PUBLISH, FaqAction.REOPEN}) {
            if (faq.allows(action)) {
                row.add(primary("faq.action." + action, () -> take(action)));
                break;
            }
        }
        actions(row);
    }

    private Button primary(String key, Runnable deed) {
        var button = new Button(getTranslation(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        return button;
    }

    private void save() {
        saved();
    }

    private boolean saved() {
        var before = shown;
        return Refusals.attempt(form.fields(), () -> {
            var content = form.content();
            var faq = before == null ? desk.draft(null, content) : desk.write(before.id(), before.version(), content);
            Toasts.done(getTranslation("faq.done.saved", faq.revision()));
            if (before == null) {
                form.clear();
                UI.getCurrent().navigate(FaqView.class, faq.id().toString());
            } else {
                show(faq);
            }
        });
    }

    /** What was typed and not saved goes with the step, so that nobody submits less than they see. */
    private void take(FaqAction action) {
        if (action == FaqAction.SUBMIT && form.isChanged() && !saved()) {
            return;
        }
        step(action, null, null);
    }

    private void reject(String remark) {
        step(FaqAction.REJECT, null, remark);
    }

    private void schedule(Instant at) {
        step(FaqAction.PUBLISH, at, null);
    }

    private void step(FaqAction action, @Nullable Instant at, @Nullable String remark) {
        var faq = shown;
        if (faq == null) {
            return;
        }
        Refusals.attempt(Map.of(), () -> {
            var now = desk.take(faq.id(), action, faq.revision(), at, remark);
            Toasts.done(getTranslation("faq.done." + action));
            show(now);
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            var going = event.postpone();
            new UnsavedDialog(going::proceed, () -> {
                        if (saved()) {
                            going.proceed();
                        }
                    })
                    .open();
        }
    }
}
