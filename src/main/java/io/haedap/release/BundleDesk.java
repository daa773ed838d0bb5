package io.haedap.release;

import io.haedap.category.CategoryPlace;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeId;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with bundles: gather, set the moment, take back. The moment itself belongs to {@link ReleaseClock}. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('faq:write', 'faq:publish', 'notice:write', 'notice:publish')")
public class BundleDesk {

    public static final int MOST_ITEMS = 200;

    private final Bundles bundles;
    private final Items items;
    private final BundleBoard board;
    private final BundleSteps steps;
    private final BundleKinds kinds;
    private final FaqBoard faqs;
    private final NoticeBoard notices;
    private final CategoryItems categories;
    private final BundleNews news;
    private final CurrentStaff staff;

    BundleDesk(
            Bundles bundles,
            Items items,
            BundleBoard board,
            BundleSteps steps,
            BundleKinds kinds,
            FaqBoard faqs,
            NoticeBoard notices,
            CategoryItems categories,
            BundleNews news,
            CurrentStaff staff) {
        this.bundles = bundles;
        this.items = items;
        this.board = board;
        this.steps = steps;
        this.kinds = kinds;
        this.faqs = faqs;
        this.notices = notices;
        this.categories = categories;
        this.news = news;
        this.staff = staff;
    }

    public BundleDetails create(BundleDraft draft) {
        var accepted = accepted(draft);
        var id = bundles.add(
                Objects.requireNonNull(accepted.name()), accepted.note(), staff.id(), staff.name(), bundles.now());
        news.tell(id, "created", Map.of());
        return board.one(id);
    }

    /** Whether this person may rename it. */
    public boolean mayRename(BundleDetails bundle) {
        var seen = bundle.lines().stream().map(BundleLine::kind).toList();
        return seen.isEmpty() ? bundle.foreign() == 0 : mayRename(seen);
    }

    private boolean mayRename(List<ItemKind> held) {
        return held.isEmpty() || held.stream().anyMatch(kinds::isGathered);
    }

    /** Whether this person may leave a line out while things are gathered. */
    public boolean mayRemove(BundleLine line) {
        return kinds.isGathered(line.kind());
    }

    /** Gives it another name and note, over the version that was read; for those who gather some of what is in it. */
    public BundleDetails rename(BundleId id, long version, BundleDraft draft) {
        var bundle = load(id, version);
        if (!mayRename(items.of(id).stream().map(Item::kind).toList())) {
            throw new AccessDeniedException("release");
        }
        var accepted = accepted(draft);
        bundles.save(bundle.renamed(Objects.requireNonNull(accepted.name()), accepted.note()));
        news.tell(id, "renamed", Map.of());
        return board.one(id);
    }

    /**
     * Puts an entry in, bound to its newest revision; what is in already is bound anew. {@code revision} is the one that the person
     * read, null for whichever is newest.
     */
    @PreAuthorize("hasAnyAuthority('faq:write', 'faq:publish')")
    public BundleDetails add(BundleId id, FaqId faq, @Nullable Integer revision, ItemAction action) {
        var bundle = load(id, null).gathering();
        if (action == ItemAction.CHANGE) {
            throw Refusal.invalid("action", "release-action");
        }
        if (action == ItemAction.ARCHIVE && !staff.may(Rights.FAQ_ARCHIVE)) {
            throw new AccessDeniedException(Rights.FAQ_ARCHIVE);
        }
        var entry = faqs.find(faq).orElseThrow(() -> Refusal.invalid("faqId", "release-faq-unknown"));
        if (!faqs.outOfReach(Map.of(faq, Set.of(entry.revision()))).isEmpty()) {
            throw Refusal.forbidden("faq-foreign-category");
        }
        if (revision != null && revision != entry.revision()) {
            throw Refusal.conflict("faq-outdated-revision").with("revision", entry.revision());
        }
        put(
                bundle,
                Item.gathered(id, ItemKind.FAQ, faq.toString(), action, entry.revision(), staff.name()),
                Map.of("faq", faq.toString(), "revision", entry.revision()));
        return board.one(id);
    }

    /** Puts a notice in, as {@link #add(BundleId, FaqId, Integer, ItemAction)} does an entry; ARCHIVE withdraws it. */
    @PreAuthorize("hasAnyAuthority('notice:write', 'notice:publish')")
    public BundleDetails add(BundleId id, NoticeId notice, @Nullable Integer revision, ItemAction action) {
        var bundle = load(id, null).gathering();
        if (action == ItemAction.CHANGE) {
            throw Refusal.invalid("action", "release-action");
        }
        if (action == ItemAction.ARCHIVE && !staff.may(Rights.NOTICE_PUBLISH)) {
            throw new AccessDeniedException(Rights.NOTICE_PUBLISH);
        }
        var found = notices.find(notice).orElseThrow(() -> Refusal.invalid("noticeId", "notice-unknown"));
        if (revision != null && revision != found.revision()) {
            throw Refusal.conflict("notice-outdated-revision").with("revision", found.revision());
        }
        put(
                bundle,
                Item.gathered(id, ItemKind.NOTICE, notice.toString(), action, found.revision(), staff.name()),
                Map.of("notice", notice.toString(), "revision", found.revision()));
        return board.one(id);
    }

    /**
     * Puts in what a category becomes; what is in already is replaced. {@code version} is the one that the person read, null for
     * whichever there is.
     */
    @PreAuthorize("hasAnyAuthority('faq:write', 'faq:publish') and hasAuthority('category:write')")
    public BundleDetails change(BundleId id, String slug, @Nullable Long version, CategoryPlace to) {
        var bundle = load(id, null).gathering();
        put(bundle, categories.gathered(bundle.id(), slug, version, to), Map.of("category", slug));
        return board.one(id);
    }

    private void put(Bundle bundle, Item item, Map<String, Object> facts) {
        items.openBundleOf(item.kind(), item.thing())
                .filter(holding -> !holding.equals(bundle.id()))
                .ifPresent(holding -> {
                    throw Refusal.conflict("release-elsewhere").with("release", holding.toString());
                });
        var held = items.of(bundle.id());
        if (held.size() >= MOST_ITEMS && held.stream().noneMatch(item::isSameThing)) {
            throw Refusal.conflict("release-full").with("most", MOST_ITEMS);
        }
        items.put(bundle.id(), item, bundles.now());
        bundles.save(bundle);
        news.tell(bundle.id(), "gathered", facts);
    }

    /** Leaves one thing out again. */
    public BundleDetails remove(BundleId id, long version, long item) {
        var bundle = load(id, version).gathering();
        var line = board.one(id).lines().stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!kinds.isGathered(line.kind())) {
            throw new AccessDeniedException(line.kind().name());
        }
        items.remove(id, item);
        bundles.save(bundle);
        news.tell(id, "left-out", Map.of(line.kind().name().toLowerCase(Locale.ROOT), line.thing()));
        return board.one(id);
    }

    /**
     * Moves all of it. {@code version} is the one that the person saw, null for whichever there is; {@code at} is the moment of a
     * schedule or a way back.
     */
    @PreAuthorize("hasAnyAuthority('faq:publish', 'notice:publish')")
    public BundleDetails take(BundleId id, BundleAction action, @Nullable Long version, @Nullable Instant at) {
        var bundle = bundles.withId(id).orElseThrow(Refusal::notFound);
        if (version != null && bundle.version() != version) {
            throw Refusal.conflict("release-changed").with("version", bundle.version());
        }
        steps.take(bundle, action, at);
        return board.one(id);
    }

    private Bundle load(BundleId id, @Nullable Long version) {
        var bundle = bundles.withId(id).orElseThrow(Refusal::notFound);
        if (version != null && bundle.version() != version) {
            throw Refusal.stale();
        }
        return bundle;
    }

    private static BundleDraft accepted(BundleDraft draft) {
        var name = PlainText.tidyOrNull(draft.name());
        var note = PlainText.tidyOrNull(draft.note());
        var faults = new Faults().text("name", name, 200).optionalText("note", note, 2000);
        if (name != null && name.contains("\n")) {
            faults.add("name", "unreadable");
        }
        faults.refuse();
        return new BundleDraft(name, note == null || note.isBlank() ? null : note);
    }
}
