package io.haedap.release;

import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Looks at all items together, as if the bundle were live at that moment. */
@Component
class BundleCheck {

    private final FaqBoard faqs;
    private final CategoryTree categories;
    private final FaqLinks links;

    BundleCheck(FaqBoard faqs, CategoryTree categories, FaqLinks links) {
        this.faqs = faqs;
        this.categories = categories;
        this.links = links;
    }

    /** @param at when it would go live */
    List<BundleProblem> problems(List<BundleLine> lines, Instant at) {
        var actions = new TreeMap<Long, ItemAction>();
        lines.forEach(line -> actions.put(line.faq().id().value(), line.action()));
        var problems = new ArrayList<BundleProblem>();
        for (var line : lines) {
            if (line.action() == ItemAction.ARCHIVE) {
                archived(line, problems);
            } else {
                published(line, at, actions, problems);
            }
        }
        return List.copyOf(problems);
    }

    private static void archived(BundleLine line, List<BundleProblem> problems) {
        if (line.faq().status() == FaqStatus.ARCHIVED) {
            problems.add(BundleProblem.blocking(line, "archived-already"));
        } else if (line.faq().revision() != line.revision()) {
            problems.add(BundleProblem.blocking(
                    line, "revision-moved", line.revision(), line.faq().revision()));
        }
    }

    private void published(BundleLine line, Instant at, Map<Long, ItemAction> actions, List<BundleProblem> problems) {
        var faq = line.faq();
        state(line).ifPresent(problems::add);
        unfit(faq, at).ifPresent(code -> problems.add(BundleProblem.blocking(line, code)));
        if (faq.revision() != line.revision()) {
            return;
        }
        for (var target : links.of(faq.content())) {
            if (!target.equals(faq.id()) && !isThere(target, faq, actions)) {
                problems.add(BundleProblem.blocking(line, "link-dead", target.toString(), titleOf(target)));
            }
        }
        for (var related : faq.content().related()) {
            if (!isThere(related, faq, actions)) {
                problems.add(BundleProblem.warning(line, "related-missing", related.toString(), titleOf(related)));
            }
        }
        if (faq.content().translations().en() == null) {
            problems.add(BundleProblem.warning(line, "english-missing"));
        }
    }

    private static Optional<BundleProblem> state(BundleLine line) {
        var faq = line.faq();
        if (faq.revision() != line.revision()) {
            return Optional.of(BundleProblem.blocking(line, "revision-moved", line.revision(), faq.revision()));
        }
        return switch (faq.status()) {
            case APPROVED -> Optional.empty();
            case SCHEDULED -> Optional.of(BundleProblem.blocking(line, "scheduled-elsewhere"));
            case PUBLISHED -> Optional.of(BundleProblem.blocking(line, "live-already"));
            case ARCHIVED -> Optional.of(BundleProblem.blocking(line, "archived-already"));
            case DRAFT, IN_REVIEW -> Optional.of(BundleProblem.blocking(line, "not-approved"));
        };
    }

    /** What forbids an entry to go live at that moment whatever its state, asked once more when the moment has come. */
    Optional<String> unfit(FaqDetails faq, Instant at) {
        if (categories.find(faq.content().categorySlug()).isEmpty()) {
            return Optional.of("category-missing");
        }
        var until = faq.content().unpublishAt();
        return until != null && !until.isAfter(at) ? Optional.of("expired") : Optional.empty();
    }

    /** Whether readers will find that entry: it comes with the bundle, or is live now and stays. Staff may be led to staff entries. */
    private boolean isThere(FaqId target, FaqDetails from, Map<Long, ItemAction> actions) {
        var action = actions.get(target.value());
        if (action != null) {
            return action == ItemAction.PUBLISH;
        }
        if (from.content().visibility() == FaqVisibility.PUBLIC) {
            return links.isPublic(target);
        }
        return faqs.find(target).filter(faq -> faq.liveRevision() != null).isPresent();
    }

    /** Empty where it is unknown or foreign. */
    private String titleOf(FaqId target) {
        return faqs.find(target)
                .map(faq -> faq.content().translations().ko().title())
                .orElse("");
    }
}
