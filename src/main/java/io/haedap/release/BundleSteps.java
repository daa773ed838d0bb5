package io.haedap.release;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Sets and takes away the moment of a bundle, with what each step asks for. */
@Component
class BundleSteps {

    private final Bundles bundles;
    private final Items items;
    private final BundleLines lines;
    private final BundleKinds kinds;
    private final BundleNews news;

    BundleSteps(Bundles bundles, Items items, BundleLines lines, BundleKinds kinds, BundleNews news) {
        this.bundles = bundles;
        this.items = items;
        this.lines = lines;
        this.kinds = kinds;
        this.news = news;
    }

    void take(Bundle bundle, BundleAction action, @Nullable Instant at) {
        var reach = lines.of(bundle.id());
        if (reach.foreign() > 0) {
            throw Refusal.forbidden("release-foreign");
        }
        switch (action) {
            case SCHEDULE -> set(bundle.scheduled(moment(action, at)), reach.lines(), "scheduled");
            case GO -> set(bundle.going(moment(action, null)), reach.lines(), "scheduled");
            case UNSCHEDULE -> drop(bundle.unscheduled(), reach.lines(), "unscheduled");
            case CANCEL -> {
                drop(bundle.cancelled(), reach.lines(), "cancelled");
                items.close(bundle.id());
            }
            case ROLL_BACK -> rollBack(bundle.rollingBack(moment(action, at)), reach.lines());
        }
    }

    /** Never nearer than it takes all nodes to get ready. */
    private Instant moment(BundleAction action, @Nullable Instant at) {
        var now = bundles.now();
        if (at == null && action == BundleAction.SCHEDULE) {
            throw Refusal.invalid("at", "required");
        }
        if (at != null && !at.isAfter(now)) {
            throw Refusal.invalid("at", "release-past");
        }
        var soonest = now.plus(Moment.AT_ONCE);
        return at == null || at.isBefore(soonest) ? soonest : at;
    }

    private void set(Bundle scheduled, List<BundleLine> lines, String verb) {
        if (lines.isEmpty()) {
            throw Refusal.conflict("release-empty");
        }
        permit(lines);
        var at = Objects.requireNonNull(scheduled.dueAt());
        var blocking =
                kinds.problems(lines, at).stream().filter(BundleProblem::blocks).toList();
        if (!blocking.isEmpty()) {
            throw Refusal.conflict("release-check")
                    .with("problems", blocking.stream().map(BundleSteps::fact).toList());
        }
        items.forget(scheduled.id());
        bundles.save(scheduled);
        news.tell(
                scheduled.id(),
                verb,
                Map.of(
                        "at",
                        at.toString(),
                        "items",
                        items.of(scheduled.id()).stream().map(Item::named).toList()));
    }

    private void drop(Bundle bundle, List<BundleLine> lines, String verb) {
        kinds.lackingToStop(lines).ifPresent(right -> {
            throw new AccessDeniedException(right);
        });
        bundles.save(bundle);
        news.done(bundle.id());
        news.tell(bundle.id(), verb, Map.of());
    }

    /** What each kind asks of whoever changes it by itself is asked of whoever changes many at once. */
    private void permit(List<BundleLine> lines) {
        kinds.lacking(lines).ifPresent(right -> {
            throw new AccessDeniedException(right);
        });
    }

    private void rollBack(Bundle back, List<BundleLine> lines) {
        permit(lines);
        if (lines.stream().noneMatch(BundleLine::isFree)) {
            throw Refusal.conflict("release-no-way-back");
        }
        bundles.save(back);
        news.tell(back.id(), "rolling-back", Map.of("at", String.valueOf(back.dueAt())));
    }

    private static Map<String, Object> fact(BundleProblem problem) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put(
                switch (problem.kind()) {
                    case FAQ -> "faqId";
                    case CATEGORY -> "slug";
                    case NOTICE -> "noticeId";
                },
                problem.thing());
        fact.put("code", problem.code());
        return fact;
    }
}
