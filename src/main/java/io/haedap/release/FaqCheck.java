package io.haedap.release;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at all entries of a bundle together, as if it were live at that moment; with few questions, however many there are. */
@Component
class FaqCheck {

    /** An entry with its line. */
    private record Checked(BundleLine line, HeldFaq held) {

        FaqDetails faq() {
            return held.faq();
        }
    }

    /** What entries may lead to: what this bundle does with it, whether readers find it now, and as what staff know it. */
    private record Targets(Map<FaqId, ItemAction> actions, Set<FaqId> found, Map<FaqId, FaqRow> rows) {

        /** Whether readers will find that entry: it comes with the bundle, or is live now and stays. Staff may be led to staff entries. */
        boolean isThere(FaqId target, FaqDetails from) {
            var action = actions.get(target);
            if (action != null) {
                return action == ItemAction.PUBLISH;
            }
            if (from.content().visibility() == FaqVisibility.PUBLIC) {
                return found.contains(target);
            }
            var row = rows.get(target);
            return row != null && row.liveRevision() != null;
        }

        /** Empty where it is unknown or foreign. */
        String titleOf(FaqId target) {
            var row = rows.get(target);
            return row == null ? "" : row.titleKo();
        }
    }

    private final FaqBoard faqs;
    private final CategoryTree categories;
    private final FaqLinks links;

    FaqCheck(FaqBoard faqs, CategoryTree categories, FaqLinks links) {
        this.faqs = faqs;
        this.categories = categories;
        this.links = links;
    }

    List<BundleProblem> problems(List<BundleLine> lines, Instant at) {
        var checked = lines.stream()
                .flatMap(line -> line.held() instanceof HeldFaq held ? Stream.of(new Checked(line, held)) : Stream.of())
                .toList();
        if (checked.isEmpty()) {
            return List.of();
        }
        var slugs = slugs();
        var targets = targets(checked);
        var problems = new ArrayList<BundleProblem>();
        for (var one : checked) {
            if (one.held().action() == ItemAction.ARCHIVE) {
                archived(one).ifPresent(problems::add);
            } else {
                state(one).ifPresent(problems::add);
                unfit(one.faq(), at, slugs).ifPresent(code -> problems.add(BundleProblem.blocking(one.line(), code)));
                if (one.faq().revision() == one.held().revision()) {
                    leads(one, targets, problems);
                }
            }
        }
        return problems;
    }

    private Targets targets(List<Checked> checked) {
        var actions = new HashMap<FaqId, ItemAction>();
        var leads = new LinkedHashSet<FaqId>();
        for (var one : checked) {
            actions.put(one.faq().id(), one.held().action());
            leads.addAll(links.of(one.faq().content()));
            leads.addAll(one.faq().content().related());
        }
        var rows = faqs.rows(List.copyOf(leads)).stream().collect(Collectors.toMap(FaqRow::id, row -> row));
        return new Targets(actions, links.found(leads), rows);
    }

    private static Optional<BundleProblem> archived(Checked one) {
        if (one.faq().status() == FaqStatus.ARCHIVED) {
            return Optional.of(BundleProblem.blocking(one.line(), "archived-already"));
        }
        return moved(one);
    }

    private static Optional<BundleProblem> moved(Checked one) {
        return one.faq().revision() == one.held().revision()
                ? Optional.empty()
                : Optional.of(BundleProblem.blocking(
                        one.line(),
                        "revision-moved",
                        one.held().revision(),
                        one.faq().revision()));
    }

    private static Optional<BundleProblem> state(Checked one) {
        return moved(one).or(() -> switch (one.faq().status()) {
            case APPROVED -> Optional.empty();
            case SCHEDULED -> Optional.of(BundleProblem.blocking(one.line(), "scheduled-elsewhere"));
            case PUBLISHED -> Optional.of(BundleProblem.blocking(one.line(), "live-already"));
            case ARCHIVED -> Optional.of(BundleProblem.blocking(one.line(), "archived-already"));
            case DRAFT, IN_REVIEW -> Optional.of(BundleProblem.blocking(one.line(), "not-approved"));
        });
    }

    private void leads(Checked one, Targets targets, List<BundleProblem> problems) {
        var faq = one.faq();
        for (var target : links.of(faq.content())) {
            if (!target.equals(faq.id()) && !targets.isThere(target, faq)) {
                problems.add(
                        BundleProblem.blocking(one.line(), "link-dead", target.toString(), targets.titleOf(target)));
            }
        }
        for (var related : faq.content().related()) {
            if (!targets.isThere(related, faq)) {
                problems.add(BundleProblem.warning(
                        one.line(), "related-missing", related.toString(), targets.titleOf(related)));
            }
        }
        if (faq.content().translations().en() == null) {
            problems.add(BundleProblem.warning(one.line(), "english-missing"));
        }
    }

    Set<String> slugs() {
        return categories.all().stream().map(Category::slug).collect(Collectors.toSet());
    }

    /** What forbids an entry to go live at that moment whatever its state, asked once more when the moment has come. */
    static Optional<String> unfit(FaqDetails faq, Instant at, Set<String> slugs) {
        if (!slugs.contains(faq.content().categorySlug())) {
            return Optional.of("category-missing");
        }
        var until = faq.content().unpublishAt();
        return until != null && !until.isAfter(at) ? Optional.of("expired") : Optional.empty();
    }
}
