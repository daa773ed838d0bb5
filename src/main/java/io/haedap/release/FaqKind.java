package io.haedap.release;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqTurnDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Entries in a bundle: the approved revision goes live, or the entry to the archive. */
@Component
@Order(20)
class FaqKind implements BundleKind {

    private final FaqBoard faqs;
    private final FaqDesk desk;
    private final FaqTurnDesk turns;
    private final FaqCheck check;
    private final CurrentStaff staff;

    FaqKind(FaqBoard faqs, FaqDesk desk, FaqTurnDesk turns, FaqCheck check, CurrentStaff staff) {
        this.faqs = faqs;
        this.desk = desk;
        this.turns = turns;
        this.check = check;
        this.staff = staff;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.FAQ;
    }

    /** What readers see, or would see, in a category that is not one's own is out of reach, wherever the newest revision lies. */
    @Override
    public Map<Long, Held> held(List<Item> items) {
        if (items.isEmpty() || !staff.may(Rights.FAQ_READ)) {
            return Map.of();
        }
        var revisions = new HashMap<FaqId, Collection<Integer>>();
        items.forEach(item -> revisions.put(
                id(item),
                Stream.of(item.revision(), item.wayBack().revision())
                        .filter(Objects::nonNull)
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))));
        var found = faqs.find(revisions.keySet());
        var beyond = faqs.outOfReach(revisions);
        var held = new HashMap<Long, Held>();
        for (var item : items) {
            var faq = found.get(id(item));
            if (faq != null && !beyond.contains(faq.id())) {
                held.put(item.id(), held(item, faq));
            }
        }
        return held;
    }

    private static HeldFaq held(Item item, FaqDetails faq) {
        return new HeldFaq(
                faq,
                item.action(),
                Objects.requireNonNull(item.revision()),
                item.wayBack().revision());
    }

    @Override
    public boolean isGathered() {
        return staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PUBLISH);
    }

    @Override
    public String publishing() {
        return Rights.FAQ_PUBLISH;
    }

    @Override
    public Optional<String> lacking(List<BundleLine> lines) {
        if (!lines.isEmpty() && !staff.may(Rights.FAQ_PUBLISH)) {
            return Optional.of(Rights.FAQ_PUBLISH);
        }
        return lines.stream().anyMatch(line -> line.action() == ItemAction.ARCHIVE) && !staff.may(Rights.FAQ_ARCHIVE)
                ? Optional.of(Rights.FAQ_ARCHIVE)
                : Optional.empty();
    }

    @Override
    public List<BundleProblem> problems(List<BundleLine> all, Instant at) {
        return check.problems(all, at);
    }

    @Override
    public Map<Long, String> unfit(List<Item> items, Instant now) {
        var published = items.stream()
                .filter(item -> item.action() == ItemAction.PUBLISH)
                .toList();
        if (published.isEmpty()) {
            return Map.of();
        }
        var found = faqs.find(published.stream().map(FaqKind::id).toList());
        var slugs = check.slugs();
        var unfit = new HashMap<Long, String>();
        for (var item : published) {
            var faq = found.get(id(item));
            if (faq != null) {
                FaqCheck.unfit(faq, now, slugs).ifPresent(code -> unfit.put(item.id(), "release-" + code));
            }
        }
        return unfit;
    }

    /** By number, like all who lock many entries, so that two wait for each other and never for ever. */
    @Override
    public List<Item> inOrder(List<Item> items, boolean back) {
        return items.stream()
                .sorted(Comparator.comparingLong(item -> id(item).value()))
                .toList();
    }

    @Override
    public Item.WayBack goLive(Item item) {
        var id = id(item);
        var revision = Objects.requireNonNull(item.revision());
        var before = turns.liveBefore(id);
        if (item.action() == ItemAction.ARCHIVE) {
            desk.archive(id, revision);
        } else {
            desk.publish(id, revision, null);
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

    private static FaqId id(Item item) {
        return FaqId.of(item.thing());
    }
}
