package io.haedap.faq.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqAction;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqChecks;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqTemplates;
import io.haedap.faq.TypedFaq;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.ui.Autosave;
import io.haedap.shared.ui.EditorFiles;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.LeaveDialog;
import io.haedap.shared.ui.MomentDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.shared.ui.UnsavedOffer;
import io.haedap.shared.ui.Writing;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** One entry: written, reviewed, published here. What may be done is asked from the entry. */
@Route("faqs")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq.css")
@StyleSheet("context://console-assets/faq-entries.css")
@StyleSheet("context://console-assets/faq-review.css")
class FaqView extends Screen implements HasUrlParameter<String>, BeforeLeaveObserver {

    private final FaqDesk desk;
    private final FaqBoard board;
    private final CurrentStaff staff;
    private final Times times;
    private final FaqChecks checks;
    private final StatusRail rail = new StatusRail();
    private final FaqForm form;
    private final FaqHistory history;
    private final EditorFrame frame;
    private final FaqPanels panels;
    private final Autosave autosave;
    private final UnsavedOffer<TypedFaq> unsaved;
    private @Nullable FaqDetails shown;

    /** What the fields began from, and the version that it had: saving over another one shows both texts. */
    private @Nullable FaqContent base;

    private long over;

    FaqView(
            FaqDesk desk,
            FaqBoard board,
            CategoryTree categories,
            FaqTemplates templates,
            CurrentStaff staff,
            Times times,
            ObjectProvider<EditorFiles> files,
            ObjectProvider<FaqPanel> panels,
            FaqChecks checks,
            Writing writing,
            UnsavedTexts texts) {
        super("faq.new");
        this.desk = desk;
        this.board = board;
        this.staff = staff;
        this.times = times;
        this.checks = checks;
        this.form = new FaqForm(categories.all(), board, templates, files.getIfAvailable());
        this.history = new FaqHistory(times);
        this.frame = new EditorFrame(rail, form, history);
        this.panels = new FaqPanels(panels.orderedStream().toList(), rail, frame);
        addClassNames("faq-editor", "workspace");
        crumb(getTranslation("faq.menu"), FaqsView.class);
        autosave = new Autosave(writing, texts, times, this);
        unsaved = new UnsavedOffer<>(autosave, times, frame.notices(), TypedFaq::read);
        form.korean().say(autosave.state());
        form.english().say(autosave.state());
        rail.writers(autosave.writers());
        form.whenTyped(_ -> typed());
        add(frame);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (id.equals("new")) {
            if (!staff.may(Rights.FAQ_WRITE)) {
                throw new AccessDeniedException(Rights.FAQ_WRITE);
            }
            showNew(event.getLocation().getQueryParameters());
            return;
        }
        try {
            show(board.one(FaqId.of(id)));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    /**
     * An address may bring what to begin with: the {@code title} and a {@code synonym} in a {@code lang}, the {@code category}, a
     * {@code template}.
     */
    private void showNew(QueryParameters beginning) {
        shown = null;
        rail.showNew();
        form.clear();
        form.begin(
                Language.ofTag(beginning.getSingleParameter("lang").orElse("ko")),
                text(beginning, "title"),
                text(beginning, "synonym"),
                beginning.getSingleParameter("category").orElse(""));
        panels.clear();
        frame.setSaved(false);
        frame.open(Pane.SETTINGS);
        rail.actions(saving(primary("faq.action.save", this::save)));
        frame.drawOutline(marks());
        begin(form.content(), null);
        beginning.getSingleParameter("template").ifPresent(form::takeTemplate);
    }

    private static String text(QueryParameters beginning, String name) {
        return PlainText.shorten(
                beginning.getSingleParameter(name).filter(PlainText::isStorable).orElse(""), 200);
    }

    private void show(FaqDetails faq) {
        var before = shown;
        form.show(faq.content());
        showStep(faq);
        if (before == null || !before.id().equals(faq.id())) {
            frame.open(Pane.PREVIEW);
        }
        frame.draw();
        begin(faq.content(), faq);
    }

    /** From here on the fields grow from that content. */
    private void begin(FaqContent content, @Nullable FaqDetails faq) {
        base = content;
        over = faq == null ? 0 : faq.version();
        if (autosave.about(TypedFaq.subject(faq == null ? null : faq.id()), faq == null ? null : over)) {
            unsaved.clear();
            offer(faq);
        }
    }

    private void offer(@Nullable FaqDetails faq) {
        if (faq != null && !isWritable(faq)) {
            return;
        }
        unsaved.show(new UnsavedOffer.Answers<>() {
            @Override
            public boolean isSaved(TypedFaq text) {
                return text.typed().equals(base);
            }

            @Override
            public @Nullable String moved(TypedFaq text) {
                return faq != null && isMoved(text, faq) ? getTranslation("faq.unsaved.moved", faq.revision()) : null;
            }

            @Override
            public void goOnWith(UnsavedTexts.Kept kept, TypedFaq text) {
                form.fill(text.typed());
                var began = kept.baseVersion();
                if (began != null && faq != null && isMoved(text, faq)) {
                    base = text.base();
                    over = began;
                }
                frame.draw();
                frame.drawOutline(marks());
            }
        });
    }

    private static boolean isMoved(TypedFaq text, FaqDetails faq) {
        return text.base() != null && !faq.content().equals(text.base());
    }

    /** All but the fields: where the entry stands, what may be done, what others say of it. */
    private void showStep(FaqDetails faq) {
        shown = faq;
        title(faq.content().translations().in(Language.of(getLocale())).title());
        rail.show(faq, times);
        form.english().mark(TranslationSign.of(faq));
        form.setReadOnly(!isWritable(faq));
        frame.setSaved(true);
        history.show(board.history(faq.id()));
        showActions(faq);
        panels.show(new Open());
        frame.drawOutline(marks());
    }

    private boolean isWritable(FaqDetails faq) {
        return staff.may(Rights.FAQ_WRITE) && faq.status().isWritable();
    }

    private void typed() {
        if (form.isChanged()) {
            autosave.typed(new TypedFaq(base, form.content()).json());
        } else {
            autosave.done();
        }
        frame.draw();
        frame.drawOutline(marks());
    }

    /** What others say of the paragraphs, and what the checks find in them as they stand now. */
    private List<FaqMark> marks() {
        var all = new ArrayList<>(panels.marks());
        checks.check(form.content().translations())
                .forEach(found -> all.add(new FaqMark(
                        found.language(),
                        found.paragraph(),
                        FaqMark.Kind.WARNING,
                        getTranslation(
                                "faq.warning." + found.rule(), found.arguments().toArray()))));
        return all;
    }

    private void showActions(FaqDetails faq) {
        var row = new Div();
        row.addClassName("row");
        if (faq.allows(FaqAction.ARCHIVE)) {
            row.add(quiet("faq.action.ARCHIVE", () -> new ArchiveDialog(() -> take(FaqAction.ARCHIVE)).open()));
        }
        if (faq.allows(FaqAction.RECALL)) {
            row.add(quiet("faq.action.RECALL", () -> take(FaqAction.RECALL)));
        }
        if (faq.allows(FaqAction.REJECT)) {
            row.add(new Button(getTranslation("faq.action.REJECT"), _ -> new RejectDialog(this::reject).open()));
        }
        if (faq.allows(FaqAction.PUBLISH)) {
            row.add(new Button(
                    getTranslation("faq.action.schedule"),
                    Icons.CLOCK.create(),
                    _ -> new MomentDialog("faq.schedule", null, times, at -> stepped(FaqAction.PUBLISH, at, null))
                            .open()));
        }
        if (isWritable(faq)) {
            row.add(saving(new Button(getTranslation("faq.action.save"), _ -> save())));
        }
        for (var action : new FaqAction[] {FaqAction.SUBMIT, FaqAction.APPROVE, FaqAction.PUBLISH, FaqAction.REOPEN}) {
            if (faq.allows(action)) {
                row.add(primary("faq.action." + action, () -> take(action)));
                break;
            }
        }
        if (isWritable(faq) && faq.status() == FaqStatus.IN_REVIEW && !faq.allows(FaqAction.APPROVE)) {
            row.add(primary("faq.action.resubmit", this::resubmit));
        }
        rail.actions(row);
    }

    /** The key that every editor knows; the browser would offer to keep the page as a file instead. */
    private Button saving(Button save) {
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        save.setTooltipText("Ctrl S");
        return save;
    }

    private Button quiet(String key, Runnable deed) {
        var button = new Button(getTranslation(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
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
        var stored = new boolean[1];
        frame.attempt(() -> stored[0] = store());
        return stored[0];
    }

    private boolean store() {
        var before = shown;
        form.refuseUnreadable();
        var content = form.content();
        if (before == null) {
            var faq = desk.draft(null, content, form.reason());
            autosave.done();
            form.clear();
            UI.getCurrent().navigate(FaqView.class, faq.id().toString());
            Toasts.done(getTranslation("faq.done.saved", faq.revision()));
            return true;
        }
        FaqDetails faq;
        try {
            faq = desk.write(before.id(), over, content, form.reason());
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.STALE && !refused.type().equals("raced")) {
                throw refused;
            }
            outrun(board.one(before.id()), content);
            return false;
        }
        autosave.done();
        unsaved.clear();
        show(faq);
        Toasts.done(getTranslation(savedWords(before.status()), faq.revision()));
        return true;
    }

    /** Saving over an approval is allowed and must not pass unnoticed: the same revision goes out no more. */
    private static String savedWords(FaqStatus before) {
        return switch (before) {
            case APPROVED -> "faq.done.saved.approval";
            case SCHEDULED -> "faq.done.saved.schedule";
            default -> "faq.done.saved";
        };
    }

    /** Somebody was faster. Where the text is what it was, the next press saves over the step; otherwise both texts are shown. */
    private void outrun(FaqDetails newest, FaqContent mine) {
        if (newest.content().equals(base)) {
            over = newest.version();
            showStep(newest);
            Toasts.refused(getTranslation("faq.both.moved", getTranslation("faq.status." + newest.status())));
        } else if (newest.content().equals(mine)) {
            autosave.done();
            show(newest);
            Toasts.done(getTranslation("faq.both.equal"));
        } else {
            FaqBoth.dialog(base, mine, newest, times, merged -> goOnOver(newest, merged), merged -> {
                        goOnOver(newest, merged);
                        saved();
                    })
                    .open();
        }
    }

    private void goOnOver(FaqDetails newest, FaqContent merged) {
        show(newest);
        form.fill(merged);
        typed();
    }

    /** What was typed and not saved goes with the step, so that nobody submits less than they see. */
    private void take(FaqAction action) {
        if (action == FaqAction.SUBMIT && form.isChanged() && !saved()) {
            return;
        }
        step(action, null, action == FaqAction.SUBMIT ? form.reason() : null);
    }

    /** A revision in review is mended and submitted in one go; that is a new revision. */
    private void resubmit() {
        if (saved()) {
            take(FaqAction.SUBMIT);
        }
    }

    private void reject(String remark) {
        step(FaqAction.REJECT, null, remark);
    }

    private void step(FaqAction action, @Nullable Instant at, @Nullable String remark) {
        Refusals.attempt(() -> stepped(action, at, remark));
    }

    private void stepped(FaqAction action, @Nullable Instant at, @Nullable String remark) {
        var faq = shown;
        if (faq != null) {
            var now = desk.take(faq.id(), action, faq.revision(), at, remark);
            Toasts.done(getTranslation(at == null ? "faq.done." + action : "faq.done.schedule"));
            showStepped(now);
        }
    }

    /** A step changes no text: what was typed and not saved stays in its fields. */
    private void showStepped(FaqDetails now) {
        var typed = form.isChanged() && isWritable(now) ? form.content() : null;
        show(now);
        if (typed != null) {
            form.fill(typed);
            typed();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            LeaveDialog.guard(event, autosave, this::saved);
        }
    }

    /** This screen as its panels know it. */
    private final class Open implements OpenFaq {

        @Override
        public FaqDetails faq() {
            return java.util.Objects.requireNonNull(shown);
        }

        @Override
        public FaqContent typed() {
            return form.content();
        }

        @Override
        public boolean isWritable() {
            return FaqView.this.isWritable(faq());
        }

        @Override
        public void type(FaqContent content) {
            if (isWritable()) {
                form.fill(content);
                FaqView.this.typed();
            }
        }

        @Override
        public void point(Language language, int paragraph) {
            frame.point(language, paragraph);
        }

        /** Over an older text than the newest nothing is drawn anew while somebody writes: saving then shows both. */
        @Override
        public void reload() {
            var now = board.one(faq().id());
            if (!form.isChanged()) {
                show(now);
            } else if (now.revision() == faq().revision()) {
                showStep(now);
            }
        }

        @Override
        public void remark() {
            var now = board.one(faq().id());
            if (now.revision() == faq().revision()) {
                rail.showWay(now, times);
            }
            frame.drawOutline(marks());
        }
    }
}
