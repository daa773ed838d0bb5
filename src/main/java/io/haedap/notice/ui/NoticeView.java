package io.haedap.notice.ui;

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
import io.haedap.notice.LeadTimeBoard;
import io.haedap.notice.NoticeAction;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticePreview;
import io.haedap.notice.NoticeTemplateBoard;
import io.haedap.notice.NoticeTranslationDesk;
import io.haedap.notice.TypedNotice;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ServiceDirectory;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** One notice: written, reviewed, published here. What may be done is asked from the notice. */
@Route("notices")
@RolesAllowed(Rights.NOTICE_READ)
@StyleSheet("context://console-assets/notice.css")
class NoticeView extends Screen implements HasUrlParameter<String>, BeforeLeaveObserver {

    private static final NoticeAction[] ONWARD = {
        NoticeAction.APPROVE, NoticeAction.PUBLISH, NoticeAction.SUBMIT, NoticeAction.REOPEN
    };

    private final NoticeDesk desk;
    private final NoticeBoard board;
    private final NoticeTemplateBoard templates;
    private final NoticePreview preview;
    private final NoticeTranslationDesk translations;
    private final TranslationStrip translation = new TranslationStrip();
    private final CurrentStaff staff;
    private final Times times;
    private final NoticeRail rail = new NoticeRail();
    private final List<NoticePanel> panels;
    private final NoticeForm form;
    private final NoticeRecord record;
    private final Autosave autosave;
    private final UnsavedOffer<TypedNotice> unsaved;
    private @Nullable NoticeDetails shown;

    /** What the fields began from, and the version that it had. */
    private @Nullable NoticeContent base;

    private long over;

    NoticeView(
            NoticeDesk desk,
            NoticeBoard board,
            LeadTimeBoard leads,
            NoticeTemplateBoard templates,
            NoticePreview preview,
            NoticeTranslationDesk translations,
            ServiceDirectory services,
            StaffBoard colleagues,
            CurrentStaff staff,
            Times times,
            Writing writing,
            UnsavedTexts texts,
            ObjectProvider<EditorFiles> files,
            ObjectProvider<NoticePanel> panels) {
        super("notice.new");
        this.desk = desk;
        this.board = board;
        this.templates = templates;
        this.preview = preview;
        this.translations = translations;
        this.panels = panels.orderedStream().toList();
        this.staff = staff;
        this.times = times;
        this.form = new NoticeForm(new NoticeSettings(
                services.choices(), new NoticeChoices(board, getLocale()), new LeadHint(leads.byRule(), times)));
        this.record = new NoticeRecord(colleagues, times);
        addClassName("notice-editor");
        crumb(getTranslation("notice.menu"), NoticesView.class);
        var aside = new Div(form.settings(), record);
        aside.addClassName("notice-aside");
        var body = new Div(form, aside);
        body.addClassNames("card", "notice-body");
        autosave = new Autosave(writing, texts, times, this);
        var known = new Div(autosave.state(), autosave.writers());
        known.addClassName("notice-known");
        form.add(known);
        form.whenTyped(this::typed);
        files.ifAvailable(form::setFiles);
        var notices = new Div();
        notices.addClassName("notice-unsaved");
        unsaved = new UnsavedOffer<>(autosave, times, notices, TypedNotice::read);
        add(rail, notices, translation, body);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (id.equals("new")) {
            if (!staff.may(Rights.NOTICE_WRITE)) {
                throw new AccessDeniedException(Rights.NOTICE_WRITE);
            }
            showNew();
            return;
        }
        try {
            show(board.one(NoticeId.of(id)));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    private void showNew() {
        shown = null;
        rail.setVisible(false);
        translation.setVisible(false);
        record.setVisible(false);
        form.settings().about(null);
        form.clear();
        var row = new Div(
                new Button(getTranslation("notice.templates.choose"), Icons.COPY.create(), _ -> chooseTemplate()),
                previewButton(),
                primary("shared.save", this::saved));
        row.addClassName("row");
        actions(row);
        begin(form.content(), null);
    }

    /** From here on the fields grow from that content. */
    private void begin(NoticeContent content, @Nullable NoticeDetails notice) {
        base = content;
        over = notice == null ? 0 : notice.version();
        if (autosave.about(TypedNotice.subject(notice == null ? null : notice.id()), notice == null ? null : over)) {
            unsaved.clear();
            offer(notice);
        }
    }

    private void offer(@Nullable NoticeDetails notice) {
        if (notice != null && !isWritable(notice)) {
            return;
        }
        unsaved.show(new UnsavedOffer.Answers<>() {
            @Override
            public boolean isSaved(TypedNotice text) {
                return text.typed().equals(base);
            }

            @Override
            public @Nullable String moved(TypedNotice text) {
                return notice != null
                                && text.base() != null
                                && !notice.content().equals(text.base())
                        ? getTranslation("notice.unsaved.moved", notice.revision())
                        : null;
            }

            /** Saved, it becomes the revision after the newest, as the strip said. */
            @Override
            public void goOnWith(UnsavedTexts.Kept kept, TypedNotice text) {
                form.fill(text.typed());
            }
        });
    }

    private void typed() {
        if (form.isChanged()) {
            autosave.typed(new TypedNotice(base, form.content()).json());
        } else {
            autosave.done();
        }
    }

    private void show(NoticeDetails notice) {
        shown = notice;
        title(notice.content().translations().in(Language.of(getLocale())).title());
        rail.setVisible(true);
        rail.show(notice, times);
        showParts(notice);
        form.settings().about(notice.id());
        form.show(notice.content());
        form.setReadOnly(!isWritable(notice));
        record.setVisible(true);
        record.show(notice.id(), notice.steps());
        showTranslation(notice);
        showActions(notice);
        begin(notice.content(), notice);
    }

    /** What others have to say of it. */
    private void showParts(NoticeDetails notice) {
        var open = new OpenNotice() {
            @Override
            public NoticeDetails notice() {
                return notice;
            }

            @Override
            public void reload() {
                showParts(notice);
            }
        };
        rail.parts(panels.stream().flatMap(panel -> panel.show(open).stream()).toList());
    }

    private void showTranslation(NoticeDetails notice) {
        translation.show(
                translations.of(notice.id()),
                isWritable(notice),
                () -> Refusals.attempt(() -> {
                    translations.mark(notice.id(), notice.revision());
                    Toasts.done(getTranslation("notice.translation.marked"));
                    showTranslation(notice);
                }));
    }

    private boolean isWritable(NoticeDetails notice) {
        return staff.may(Rights.NOTICE_WRITE) && notice.status().isWritable();
    }

    private void showActions(NoticeDetails notice) {
        var row = new Div();
        row.addClassName("row");
        row.add(previewButton());
        if (notice.allows(NoticeAction.WITHDRAW)) {
            row.add(new Button(getTranslation("notice.action.WITHDRAW"), _ -> askWithdraw()));
        }
        if (notice.allows(NoticeAction.REJECT)) {
            row.add(new Button(getTranslation("notice.action.REJECT"), _ -> askReject()));
        }
        if (notice.allows(NoticeAction.PUBLISH)) {
            row.add(new Button(
                    getTranslation("notice.action.schedule"),
                    Icons.CLOCK.create(),
                    _ -> new MomentDialog("notice.schedule", null, times, at -> stepped(NoticeAction.PUBLISH, at, null))
                            .open()));
        }
        if (isWritable(notice)) {
            row.add(new Button(getTranslation("shared.save"), _ -> saved()));
        }
        for (var action : ONWARD) {
            if (notice.allows(action)) {
                row.add(primary("notice.action." + action, () -> take(action)));
                break;
            }
        }
        actions(row);
    }

    private Button previewButton() {
        return new Button(
                getTranslation("notice.preview"),
                Icons.EYE.create(),
                _ -> new PreviewDialog(form.content(), shown, preview).open());
    }

    /** Over nothing but an empty form, so that no word is lost; what was typed meanwhile is asked for by nobody. */
    private void chooseTemplate() {
        new TemplateChoiceDialog(templates.all(), template -> {
                    if (form.isChanged()) {
                        Toasts.refused(getTranslation("notice.templates.not-empty"));
                        return;
                    }
                    var draft = template.draft();
                    form.fill(new NoticeContent(draft.kind(), draft.translations(), false, List.of(), null, null));
                    typed();
                })
                .open();
    }

    private Button primary(String key, Runnable deed) {
        var button = new Button(getTranslation(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        return button;
    }

    private boolean saved() {
        var stored = new boolean[1];
        Refusals.attempt(form.fields(), () -> stored[0] = store());
        return stored[0];
    }

    private boolean store() {
        var before = shown;
        var content = form.content();
        NoticeDetails notice;
        try {
            notice = before == null ? desk.draft(null, content) : desk.write(before.id(), over, content);
        } catch (Refusal refused) {
            if (before == null
                    || (refused.kind() != Refusal.Kind.STALE && !refused.type().equals("raced"))) {
                throw refused;
            }
            outrun(board.one(before.id()), content);
            return false;
        }
        autosave.done();
        unsaved.clear();
        Toasts.done(getTranslation("notice.done.saved", notice.revision()));
        if (before == null) {
            form.clear();
            UI.getCurrent().navigate(NoticeView.class, notice.id().toString());
        } else {
            show(notice);
        }
        return true;
    }

    /** Somebody was faster. Where the text is what it was, the next press saves over the step; otherwise both texts are shown. */
    private void outrun(NoticeDetails newest, NoticeContent mine) {
        if (newest.content().equals(base)) {
            goOnOver(newest, mine);
            Toasts.refused(getTranslation("notice.both.moved", getTranslation("notice.status." + newest.status())));
        } else if (newest.content().equals(mine)) {
            autosave.done();
            show(newest);
            Toasts.done(getTranslation("notice.both.equal"));
        } else {
            new NoticeBoth(times)
                    .dialog(base, mine, newest, merged -> goOnOver(newest, merged), merged -> {
                        goOnOver(newest, merged);
                        saved();
                    })
                    .open();
        }
    }

    private void goOnOver(NoticeDetails newest, NoticeContent mine) {
        show(newest);
        form.fill(mine);
        typed();
    }

    /** What was typed and not saved goes with the step, so that nobody publishes less than they see. */
    private void take(NoticeAction action) {
        if ((action == NoticeAction.SUBMIT || action == NoticeAction.PUBLISH) && form.isChanged() && !saved()) {
            return;
        }
        step(action, null, null);
    }

    private void askWithdraw() {
        new RemarkDialog(
                        "withdraw",
                        getTranslation("notice.withdraw.text"),
                        getTranslation("notice.action.WITHDRAW"),
                        remark -> step(NoticeAction.WITHDRAW, null, remark))
                .open();
    }

    private void askReject() {
        new RemarkDialog(
                        "reject",
                        getTranslation("notice.reject.text"),
                        getTranslation("notice.action.REJECT"),
                        remark -> step(NoticeAction.REJECT, null, remark))
                .open();
    }

    private void askReason(String explanation, @Nullable Instant at) {
        new RemarkDialog(
                        "late",
                        explanation,
                        getTranslation("notice.action.PUBLISH"),
                        remark -> step(NoticeAction.PUBLISH, at, remark))
                .open();
    }

    private void step(NoticeAction action, @Nullable Instant at, @Nullable String remark) {
        Refusals.attempt(() -> stepped(action, at, remark));
    }

    private void stepped(NoticeAction action, @Nullable Instant at, @Nullable String remark) {
        var notice = shown;
        if (notice == null) {
            return;
        }
        try {
            var words = remark == null || remark.isBlank() ? null : remark;
            var now = desk.take(notice.id(), action, notice.revision(), at, words);
            if (action == NoticeAction.PUBLISH && at == null && now.allows(NoticeAction.WITHDRAW)) {
                Toasts.done(
                        getTranslation("notice.done.PUBLISH"),
                        getTranslation("notice.action.WITHDRAW"),
                        this::askWithdraw);
            } else {
                Toasts.done(getTranslation(at == null ? "notice.done." + action : "notice.done.scheduled"));
            }
            show(now);
        } catch (Refusal refusal) {
            var late = refusal.faults().stream()
                    .filter(fault -> fault.message().equals("notice-lead-time"))
                    .findFirst()
                    .orElseThrow(() -> refusal);
            askReason(
                    getTranslation("invalid.notice-lead-time", late.arguments().toArray()), at);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            LeaveDialog.guard(event, autosave, this::saved);
        }
    }
}
