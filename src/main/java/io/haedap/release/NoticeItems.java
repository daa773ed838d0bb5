package io.haedap.release;

import io.haedap.notice.LeadTimeBoard;
import io.haedap.notice.NoticeAction;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeTurnDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notices in a bundle: the revision that may be published goes live, or the notice is withdrawn. */
@Component
@Order(30)
class NoticeItems implements BundleKind {

    private final NoticeBoard board;
    private final NoticeDesk desk;
    private final NoticeTurnDesk turns;
    private final LeadTimeBoard leads;
    private final CurrentStaff staff;

    NoticeItems(NoticeBoard board, NoticeDesk desk, NoticeTurnDesk turns, LeadTimeBoard leads, CurrentStaff staff) {
        this.board = board;
        this.desk = desk;
        this.turns = turns;
        this.leads = leads;
        this.staff = staff;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.NOTICE;
    }

    @Override
    public Map<Long, Held> held(List<Item> items) {
        var held = new HashMap<Long, Held>();
        if (!items.isEmpty() && staff.may(Rights.NOTICE_READ)) {
            for (var item : items) {
                board.find(id(item))
                        .ifPresent(notice -> held.put(
                                item.id(),
                                new HeldNotice(
                                        notice,
                                        item.action(),
                                        revision(item),
                                        item.wayBack().revision())));
            }
        }
        return held;
    }

    @Override
    public boolean isGathered() {
        return staff.may(Rights.NOTICE_WRITE) || staff.may(Rights.NOTICE_PUBLISH);
    }

    @Override
    public String publishing() {
        return Rights.NOTICE_PUBLISH;
    }

    @Override
    public Optional<String> lacking(List<BundleLine> lines) {
        return lines.isEmpty() || staff.may(Rights.NOTICE_PUBLISH)
                ? Optional.empty()
                : Optional.of(Rights.NOTICE_PUBLISH);
    }

    @Override
    public List<BundleProblem> problems(List<BundleLine> all, Instant at) {
        var problems = new ArrayList<BundleProblem>();
        for (var line : all) {
            if (line.held() instanceof HeldNotice held) {
                state(line, held).ifPresent(problems::add);
                if (held.action() == ItemAction.PUBLISH) {
                    unfit(held.notice(), at).ifPresent(code -> problems.add(BundleProblem.blocking(line, code)));
                    if (held.notice().content().translations().en() == null) {
                        problems.add(BundleProblem.warning(line, "english-missing"));
                    }
                }
            }
        }
        return problems;
    }

    private static Optional<BundleProblem> state(BundleLine line, HeldNotice held) {
        var notice = held.notice();
        if (notice.revision() != held.revision()) {
            return Optional.of(BundleProblem.blocking(line, "revision-moved", held.revision(), notice.revision()));
        }
        var code = switch (notice.status()) {
            case WITHDRAWN, EXPIRED -> "notice-over";
            case SCHEDULED -> held.action() == ItemAction.PUBLISH ? "scheduled-elsewhere" : "";
            case PUBLISHED -> held.action() == ItemAction.PUBLISH ? "live-already" : "";
            case DRAFT, IN_REVIEW, APPROVED ->
                held.action() == ItemAction.ARCHIVE
                                || notice.status()
                                        .actions(notice.content().kind())
                                        .contains(NoticeAction.PUBLISH)
                        ? ""
                        : "not-approved";
        };
        return code.isEmpty() ? Optional.empty() : Optional.of(BundleProblem.blocking(line, code));
    }

    /** What forbids a notice to go live at that moment whatever its state; a reason for being late belongs to the notice alone. */
    private Optional<String> unfit(NoticeDetails notice, Instant at) {
        var content = notice.content();
        var until = content.expireAt();
        if (until != null && !until.isAfter(at)) {
            return Optional.of("expired");
        }
        var effective = content.effectiveAt();
        return effective != null && leads.one(content.rule()).daysLate(effective, at) > 0
                ? Optional.of("notice-late")
                : Optional.empty();
    }

    @Override
    public Map<Long, String> unfit(List<Item> items, Instant now) {
        var unfit = new HashMap<Long, String>();
        items.stream()
                .filter(item -> item.action() == ItemAction.PUBLISH)
                .forEach(item -> board.find(id(item))
                        .flatMap(notice -> unfit(notice, now))
                        .ifPresent(code -> unfit.put(item.id(), "release-" + code)));
        return unfit;
    }

    /** By number, so that two who lock many wait for each other and never for ever. */
    @Override
    public List<Item> inOrder(List<Item> items, boolean back) {
        return items.stream()
                .sorted(Comparator.comparingLong(item -> id(item).value()))
                .toList();
    }

    @Override
    public Item.WayBack goLive(Item item) {
        var id = id(item);
        var before = turns.liveBefore(id);
        if (item.action() == ItemAction.ARCHIVE) {
            desk.withdraw(id, revision(item), null);
        } else {
            desk.publish(id, revision(item), null, null);
        }
        return new Item.WayBack(before, null);
    }

    @Override
    public void goBack(Item item) {
        turns.putBack(
                id(item),
                item.action() == ItemAction.ARCHIVE ? null : item.revision(),
                item.wayBack().revision());
    }

    private static int revision(Item item) {
        return Objects.requireNonNull(item.revision());
    }

    private static NoticeId id(Item item) {
        return NoticeId.of(item.thing());
    }
}
