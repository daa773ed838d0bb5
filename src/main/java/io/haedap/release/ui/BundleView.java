package io.haedap.release.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeFilter;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleId;
import io.haedap.release.BundleLine;
import io.haedap.release.BundleProblem;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.release.HeldCategory;
import io.haedap.release.HeldFaq;
import io.haedap.release.HeldNotice;
import io.haedap.release.ItemAction;
import io.haedap.release.maintenance.MaintenanceNotice;
import io.haedap.release.maintenance.MaintenanceNoticeBoard;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.MomentDialog;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One bundle: what it holds, what stands in the way, and the moment at which all of it turns. */
@Route("releases")
@RolesAllowed({Rights.FAQ_READ, Rights.NOTICE_READ})
@StyleSheet("context://console-assets/release.css")
class BundleView extends Screen implements HasUrlParameter<String> {

    private final BundleDesk desk;
    private final BundleBoard board;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final ReleaseNews news;
    private final Times times;
    private final Clock clock;
    private final StatusReader status;
    private final MaintenanceNoticeBoard pairs;
    private final BundleRail rail;
    private final BundleContents contents;
    private final BundleAside aside;
    private @Nullable BundleDetails shown;
    private @Nullable Registration hearing;

    BundleView(
            BundleDesk desk,
            BundleBoard board,
            FaqBoard faqs,
            NoticeBoard notices,
            CategoryTree tree,
            CurrentStaff staff,
            ReleaseNews news,
            Times times,
            Clock clock,
            StatusReader status,
            MaintenanceNoticeBoard pairs) {
        super("release.menu");
        this.desk = desk;
        this.board = board;
        this.tree = tree;
        this.staff = staff;
        this.news = news;
        this.times = times;
        this.clock = clock;
        this.status = status;
        this.pairs = pairs;
        rail = new BundleRail(times);
        contents = new BundleContents(
                () -> new LineFaces(tree.all(), Language.of(getLocale()), staff.may(Rights.CATEGORY_WRITE)),
                adding(faqs, notices),
                new BundleContents.Deeds(desk::mayRemove, this::remove, this::rebind, this::change));
        aside = new BundleAside(times, this::rename);
        crumb(getTranslation("release.menu"), BundlesView.class);
        var columns = new Div(contents, aside);
        columns.addClassName("release-columns");
        add(rail, columns);
    }

    private Div adding(FaqBoard faqs, NoticeBoard notices) {
        var adding = new Div();
        adding.addClassName("release-adding");
        if (staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PUBLISH)) {
            adding.add(new TextPick<>(
                    getTranslation("release.add"),
                    (words, limit) -> faqs.page(new FaqFilter(null, null, words), limit, null)
                            .items(),
                    faq -> faq.content()
                                    .translations()
                                    .in(Language.of(getLocale()))
                                    .title() + " \u00b7 " + getTranslation("faq.status." + faq.status()),
                    this::add));
        }
        if (staff.may(Rights.NOTICE_WRITE) || staff.may(Rights.NOTICE_PUBLISH)) {
            adding.add(new TextPick<>(
                    getTranslation("release.add.notice"),
                    (words, limit) -> notices.details(new NoticeFilter(null, null, words), limit, null)
                            .items(),
                    notice -> notice.content()
                                    .translations()
                                    .in(Language.of(getLocale()))
                                    .title() + " \u00b7 " + getTranslation("notice.status." + notice.status()),
                    this::add));
        }
        if (staff.may(Rights.CATEGORY_WRITE)) {
            adding.add(new Button(getTranslation("release.change.add"), Icons.SWAP.create(), _ -> change(null)));
        }
        return adding;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(board.one(BundleId.of(id)));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    private void show(BundleDetails bundle) {
        shown = bundle;
        var status = bundle.bundle().status();
        var problems = status == BundleStatus.OPEN || status == BundleStatus.SCHEDULED
                ? board.check(bundle.id())
                : List.<BundleProblem>of();
        title(bundle.bundle().name());
        rail.show(bundle.bundle(), clock.instant());
        contents.show(bundle, problems, status.isOpen() && mayGather());
        aside.show(bundle, problems, on(bundle.bundle()), told(bundle), mayGather() && desk.mayRename(bundle));
        showActions(bundle, problems.stream().anyMatch(BundleProblem::blocks));
    }

    /** Maintenance that is on when it turns, for those who know of maintenance. */
    private List<Maintenance> on(BundleRow bundle) {
        var due = bundle.status().isOpen() && staff.may(Rights.STATUS_READ) ? bundle.dueAt() : null;
        return due == null
                ? List.of()
                : Stream.concat(status.active().stream(), status.upcoming().stream())
                        .filter(one -> !due.isBefore(one.scheduledFor()) && due.isBefore(one.scheduledUntil()))
                        .toList();
    }

    /** Maintenance that its notices tell of. */
    private List<Maintenance> told(BundleDetails bundle) {
        return bundle.lines().stream()
                .map(BundleLine::held)
                .filter(HeldNotice.class::isInstance)
                .flatMap(held -> pairs.of(((HeldNotice) held).notice().id()).stream())
                .map(MaintenanceNotice::maintenance)
                .toList();
    }

    private boolean mayGather() {
        return BundleWords.mayGather(staff);
    }

    private void showActions(BundleDetails bundle, boolean blocked) {
        var row = new Div();
        row.addClassNames("row", "wrap");
        if (bundle.allows(BundleAction.CANCEL)) {
            aside.foot(new Button(getTranslation("release.action.CANCEL"), _ -> sure("cancel", BundleAction.CANCEL)));
        }
        if (bundle.allows(BundleAction.UNSCHEDULE)) {
            row.add(new Button(getTranslation("release.action.UNSCHEDULE"), _ -> take(BundleAction.UNSCHEDULE, null)));
        }
        if (bundle.allows(BundleAction.ROLL_BACK)) {
            row.add(new Button(
                    getTranslation("release.action.ROLL_BACK"),
                    Icons.UNDO.create(),
                    _ -> sure("back", BundleAction.ROLL_BACK)));
        }
        if (bundle.allows(BundleAction.GO)) {
            var go = new Button(getTranslation("release.action.GO"), _ -> sure("go", BundleAction.GO));
            go.setEnabled(!blocked);
            row.add(go);
        }
        if (bundle.allows(BundleAction.SCHEDULE)) {
            var schedule = new Button(
                    getTranslation(
                            bundle.bundle().status() == BundleStatus.SCHEDULED
                                    ? "release.action.reschedule"
                                    : "release.action.SCHEDULE"),
                    Icons.CLOCK.create(),
                    _ -> askMoment());
            schedule.addThemeVariants(ButtonVariant.PRIMARY);
            schedule.setEnabled(!blocked);
            row.add(schedule);
        }
        actions(row);
    }

    private void sure(String deed, BundleAction action) {
        var bundle = Objects.requireNonNull(shown);
        var free = (int) bundle.lines().stream().filter(BundleLine::isFree).count();
        var text = action == BundleAction.ROLL_BACK
                ? getTranslation("release.back.text", free)
                : getTranslation("release." + deed + ".text", bundle.lines().size());
        if (action == BundleAction.ROLL_BACK && free < bundle.lines().size()) {
            text += " " + getTranslation("release.back.left", bundle.lines().size() - free);
        }
        new SureDialog(deed, text, getTranslation("release.action." + action), () -> take(action, null)).open();
    }

    private void askMoment() {
        var bundle = Objects.requireNonNull(shown);
        new MomentDialog("release.schedule", bundle.bundle().dueAt(), times, at -> taken(BundleAction.SCHEDULE, at))
                .saying(getTranslation("release.schedule.text", bundle.lines().size()))
                .open();
    }

    private void take(BundleAction action, @Nullable Instant at) {
        Refusals.attempt(() -> taken(action, at));
        reload();
    }

    private void taken(BundleAction action, @Nullable Instant at) {
        var bundle = Objects.requireNonNull(shown);
        show(desk.take(bundle.id(), action, bundle.bundle().version(), at));
        var done = getTranslation("release.done." + action);
        if (action == BundleAction.SCHEDULE) {
            Toasts.done(done, getTranslation("release.undo"), () -> take(BundleAction.UNSCHEDULE, null));
        } else {
            Toasts.done(done);
        }
    }

    private void rename() {
        var bundle = Objects.requireNonNull(shown).bundle();
        new NameDialog(getTranslation("release.rename.title"), new BundleDraft(bundle.name(), bundle.note()), draft -> {
                    show(desk.rename(bundle.id(), bundle.version(), draft));
                    Toasts.done(getTranslation("release.done.renamed"));
                })
                .open();
    }

    private void add(FaqDetails faq) {
        put(faq, ItemAction.PUBLISH, "release.done.added");
    }

    private void add(NoticeDetails notice) {
        put(notice, ItemAction.PUBLISH, "release.done.added");
    }

    private void rebind(BundleLine line) {
        switch (line.held()) {
            case HeldFaq held -> put(held.faq(), line.action(), "release.done.rebound");
            case HeldNotice held -> put(held.notice(), line.action(), "release.done.rebound");
            case HeldCategory held -> change(held);
        }
    }

    private void put(NoticeDetails notice, ItemAction action, String done) {
        Refusals.attempt(() -> {
            show(desk.add(Objects.requireNonNull(shown).id(), notice.id(), notice.revision(), action));
            Toasts.done(getTranslation(done));
        });
    }

    private void put(FaqDetails faq, ItemAction action, String done) {
        Refusals.attempt(() -> {
            show(desk.add(Objects.requireNonNull(shown).id(), faq.id(), faq.revision(), action));
            Toasts.done(getTranslation(done));
        });
    }

    /** Asks what a category becomes: that one, or one that is chosen in the dialog. */
    private void change(@Nullable HeldCategory held) {
        new CategoryChangeDialog(tree.standing(), held, (slug, version, place) -> {
                    show(desk.change(Objects.requireNonNull(shown).id(), slug, version, place));
                    Toasts.done(getTranslation(held == null ? "release.done.added" : "release.done.changed"));
                })
                .open();
    }

    private void remove(BundleLine line) {
        var bundle = Objects.requireNonNull(shown);
        Refusals.attempt(() -> {
            show(desk.remove(bundle.id(), bundle.bundle().version(), line.id()));
            Toasts.done(getTranslation("release.done.removed"), getTranslation("release.undo"), () -> putAgain(line));
        });
    }

    private void putAgain(BundleLine line) {
        switch (line.held()) {
            case HeldFaq held -> put(held.faq(), line.action(), "release.done.added");
            case HeldNotice held -> put(held.notice(), line.action(), "release.done.added");
            case HeldCategory held ->
                Refusals.attempt(() -> {
                    var change = held.change();
                    show(desk.change(Objects.requireNonNull(shown).id(), held.slug(), change.version(), change.to()));
                    Toasts.done(getTranslation("release.done.added"));
                });
        }
    }

    private void reload() {
        var bundle = shown;
        if (bundle != null) {
            show(board.one(bundle.id()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        hearing = news.tell(bundle -> ui.access(() -> {
            var here = shown;
            if (here != null && here.id().toString().equals(bundle)) {
                reload();
            }
        }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (hearing != null) {
            hearing.remove();
            hearing = null;
        }
    }
}
