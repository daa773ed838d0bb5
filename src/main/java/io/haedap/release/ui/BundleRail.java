package io.haedap.release.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a bundle stands on its way, and how long it takes until it turns. */
class BundleRail extends Div {

    /** Counts down in the browser: the server has nothing to say until the moment is over. */
    private static final String TICK = """
            const end = performance.now() + $0, self = this;
            clearInterval(self.ticking);
            const two = n => String(n).padStart(2, '0');
            const draw = () => {
              if (!self.isConnected) { clearInterval(self.ticking); return; }
              const s = Math.max(0, Math.ceil((end - performance.now()) / 1000));
              const d = Math.floor(s / 86400), h = Math.floor(s / 3600) % 24, m = Math.floor(s / 60) % 60;
              const left = (d ? d + $3 + ' ' : '') + (d || h ? h + ':' + two(m) : m) + ':' + two(s % 60);
              self.textContent = s <= 4 ? $2 : $1.replace('%', left);
            };
            draw();
            self.ticking = setInterval(draw, 500);
            """;

    private final Times times;

    BundleRail(Times times) {
        this.times = times;
        addClassNames("card", "release-rail");
    }

    void show(BundleRow bundle, Instant now) {
        removeAll();
        if (bundle.status() == BundleStatus.CANCELLED) {
            var words = new Span(times.full(bundle.updatedAt()));
            words.addClassNames("xs", "t2");
            add(BundleWords.badge(this, bundle.status()), words);
            return;
        }
        add(steps(bundle));
        var due = bundle.dueAt();
        if (due != null) {
            add(countdown(Duration.between(now, due)));
        }
    }

    private OrderedList steps(BundleRow bundle) {
        var back = bundle.status() == BundleStatus.ROLLING_BACK || bundle.status() == BundleStatus.ROLLED_BACK;
        var way = back
                ? List.of(BundleStatus.OPEN, BundleStatus.LIVE, bundle.status())
                : List.of(BundleStatus.OPEN, BundleStatus.SCHEDULED, BundleStatus.LIVE);
        var steps = new OrderedList();
        steps.addClassName("list");
        steps.getElement().setAttribute("aria-label", getTranslation("release.rail"));
        for (var step : way) {
            var word = new Span(getTranslation("release.status." + step));
            word.addClassName("strong");
            var item = new ListItem(Icons.ofState(BundleWords.sign(step)), word);
            var detail = detail(bundle, step);
            if (detail != null) {
                var small = new Span(detail);
                small.addClassNames("xs", "t2");
                item.add(small);
            }
            if (step == bundle.status()) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (way.indexOf(step) < way.indexOf(bundle.status())) {
                item.addClassName("past");
            }
            steps.add(item);
        }
        return steps;
    }

    private @Nullable String detail(BundleRow bundle, BundleStatus step) {
        return switch (step) {
            case OPEN -> getTranslation("release.rail.by", bundle.createdBy(), times.day(bundle.createdAt()));
            case SCHEDULED, ROLLING_BACK -> at("release.rail.at", bundle.dueAt());
            case LIVE -> at("release.rail.since", bundle.liveAt());
            case ROLLED_BACK -> at("release.rail.at", bundle.rolledBackAt());
            case CANCELLED -> null;
        };
    }

    private @Nullable String at(String key, @Nullable Instant at) {
        return at == null ? null : getTranslation(key, times.at(at));
    }

    private Span countdown(Duration left) {
        var countdown = new Span();
        countdown.addClassNames("release-countdown", "num", "st-scheduled");
        countdown.getElement().setAttribute("role", "timer");
        countdown
                .getElement()
                .executeJs(
                        TICK,
                        (double) left.toMillis(),
                        getTranslation("release.countdown", "%"),
                        getTranslation("release.countdown.holding"),
                        getTranslation("release.countdown.days"));
        return countdown;
    }
}
