package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.faq.learning.Opinion;
import io.haedap.faq.learning.OpinionAction;
import io.haedap.faq.learning.Tally;
import io.haedap.faq.learning.VerifyDesk;
import io.haedap.faq.learning.WorkBoard;
import io.haedap.faq.learning.WorkEntry;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.insight.DraftBeginnings;
import io.haedap.search.insight.MissedSearch;
import io.haedap.search.insight.SearchInsight;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads each work list and says in words why a line is in it. */
@Component
class WorkLines {

    private static final int PAGE = 50;

    private final WorkBoard board;
    private final LearningDesk learning;
    private final VerifyDesk verifying;
    private final SearchInsight insight;
    private final DraftBeginnings beginnings;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Times times;

    WorkLines(
            WorkBoard board,
            LearningDesk learning,
            VerifyDesk verifying,
            SearchInsight insight,
            DraftBeginnings beginnings,
            CategoryTree tree,
            CurrentStaff staff,
            Times times) {
        this.board = board;
        this.learning = learning;
        this.verifying = verifying;
        this.insight = insight;
        this.beginnings = beginnings;
        this.tree = tree;
        this.staff = staff;
        this.times = times;
    }

    /** How much waits in each list that this person may see. */
    Map<Work, Integer> counts() {
        var counts = new HashMap<Work, Integer>();
        board.counts().forEach((list, count) -> counts.put(Work.valueOf(list.name()), count));
        if (staff.may(Rights.SEARCH_INSIGHT)) {
            counts.put(Work.SEARCHES, insight.count());
        }
        return counts;
    }

    /** {@code changed} is told when something was done. */
    Page<WorkLine> read(Work list, @Nullable String category, @Nullable String cursor, Runnable changed) {
        return switch (list) {
            case HELPFULNESS ->
                entries(board.doubted(category, PAGE, cursor), entry -> line(entry, "since", List.of()));
            case OPINIONS -> board.opinions(category, PAGE, cursor).map(opinion -> line(opinion, changed));
            case VERIFY ->
                entries(
                        board.unverified(category, PAGE, cursor),
                        entry -> line(entry, "verify", verify(entry.id(), changed)));
            case EXPIRING -> entries(board.expiring(category, PAGE, cursor), entry -> line(entry, "ends", List.of()));
            case CATEGORIES -> board.emptyCategories(PAGE, cursor).map(this::line);
            case SEARCHES -> insight.missed(PAGE, cursor).map(search -> line(search, changed));
        };
    }

    private static Page<WorkLine> entries(Page<WorkEntry> page, java.util.function.Function<WorkEntry, WorkLine> line) {
        return page.map(line);
    }

    private WorkLine line(WorkEntry entry, String at, List<WorkLine.Step> steps) {
        var place = tree.find(entry.categorySlug())
                .map(one -> one.name().in(language()))
                .orElse(entry.categorySlug());
        var why = votes(entry.votes()) + " · " + word("faq.learning.views", entry.views());
        return new WorkLine(
                entry.title(language()),
                entry.id(),
                place,
                why,
                word("faq.learning.at." + at, times.date(entry.at())),
                steps);
    }

    /** The share of helpful votes with their number. */
    static String votes(Tally tally) {
        var percent = tally.percent();
        return percent == null ? word("faq.learning.votes.none") : word("faq.learning.votes", percent, tally.votes());
    }

    private List<WorkLine.Step> verify(FaqId faq, Runnable changed) {
        if (!staff.may(Rights.FAQ_WRITE) && !staff.may(Rights.FAQ_REVIEW)) {
            return List.of();
        }
        return List.of(new WorkLine.Step("faq.learning.verify", Icons.CHECK, () -> {
            var until = verifying.verify(faq, null).content().verifyBy();
            changed.run();
            Toasts.done(word("faq.learning.verified", until == null ? "" : times.date(until)));
        }));
    }

    private WorkLine line(Opinion opinion, Runnable changed) {
        var helpful = opinion.helpful();
        var steps = staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_REVIEW)
                ? List.of(new WorkLine.Step("faq.learning.done", Icons.CHECK, () -> {
                    learning.take(opinion.faq(), opinion.id(), OpinionAction.DONE);
                    changed.run();
                    Toasts.done(word("faq.learning.done.said"), word("faq.learning.undo"), () -> {
                        learning.take(opinion.faq(), opinion.id(), OpinionAction.REOPEN);
                        changed.run();
                    });
                }))
                : List.<WorkLine.Step>of();
        return new WorkLine(
                opinion.title(),
                opinion.faq(),
                opinion.body(),
                word(helpful == null ? "faq.learning.voted.unknown" : "faq.learning.voted." + helpful),
                times.at(opinion.at()),
                steps);
    }

    private WorkLine line(Category category) {
        var steps = staff.may(Rights.FAQ_WRITE)
                ? List.of(new WorkLine.Step(
                        "faq.learning.write", Icons.PLUS, () -> write(Map.of("category", category.slug()))))
                : List.<WorkLine.Step>of();
        return new WorkLine(
                category.name().in(language()),
                null,
                "/faq/c/" + category.slug(),
                word("faq.learning.empty"),
                "",
                steps);
    }

    private WorkLine line(MissedSearch search, Runnable changed) {
        var settle = new WorkLine.Step("faq.learning.settle", Icons.CHECK, () -> {
            insight.settle(search.words(), search.language());
            changed.run();
            Toasts.done(word("faq.learning.settled"));
        });
        var write = new WorkLine.Step(
                "faq.learning.write", Icons.PLUS, () -> write(beginnings.of(search.words(), search.language())));
        return new WorkLine(
                search.words(),
                null,
                search.language() == Language.EN ? word("shared.language.en") : "",
                word("faq.learning.missed", search.times())
                        + (search.found() ? " · " + word("faq.learning.found") : ""),
                times.at(search.lastAt()),
                staff.may(Rights.FAQ_WRITE) ? List.of(write, settle) : List.of(settle));
    }

    private static void write(Map<String, String> beginning) {
        UI.getCurrent().navigate("faqs/new", QueryParameters.simple(beginning));
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
