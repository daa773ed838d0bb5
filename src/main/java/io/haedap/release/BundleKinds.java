package io.haedap.release;

import io.haedap.people.CurrentStaff;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All kinds together, in the order in which they turn. */
@Component
class BundleKinds {

    private final Map<ItemKind, BundleKind> kinds = new LinkedHashMap<>();
    private final CurrentStaff staff;

    BundleKinds(List<BundleKind> kinds, CurrentStaff staff) {
        this.staff = staff;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    BundleKind of(Item item) {
        var kind = kinds.get(item.kind());
        if (kind == null) {
            throw new IllegalStateException("Nobody turns " + item.kind());
        }
        return kind;
    }

    Map<Long, Held> held(List<Item> items) {
        var held = new HashMap<Long, Held>();
        kinds.values().forEach(kind -> held.putAll(kind.held(only(kind, items))));
        return held;
    }

    /** Whether the asking person gathers things of that kind. */
    boolean isGathered(ItemKind kind) {
        return Objects.requireNonNull(kinds.get(kind)).isGathered();
    }

    /** The right that the asking person lacks for stopping a release of these lines, if there is one. */
    Optional<String> lackingToStop(List<BundleLine> lines) {
        return kinds.values().stream()
                .filter(kind -> lines.stream().anyMatch(line -> line.kind() == kind.kind()))
                .map(BundleKind::publishing)
                .filter(right -> !staff.may(right))
                .findFirst();
    }

    Optional<String> lacking(List<BundleLine> lines) {
        return kinds.values().stream()
                .flatMap(kind ->
                        kind
                                .lacking(lines.stream()
                                        .filter(line -> line.kind() == kind.kind())
                                        .toList())
                                .stream())
                .findFirst();
    }

    /** In the order of the lines. */
    List<BundleProblem> problems(List<BundleLine> lines, Instant at) {
        var places = new HashMap<Long, Integer>();
        lines.forEach(line -> places.put(line.id(), places.size()));
        return kinds.values().stream()
                .flatMap(kind -> kind.problems(lines, at).stream())
                .sorted(Comparator.comparing(problem -> places.get(problem.item())))
                .toList();
    }

    Map<Long, String> unfit(List<Item> items, Instant now) {
        var unfit = new HashMap<Long, String>();
        kinds.values().forEach(kind -> unfit.putAll(kind.unfit(only(kind, items), now)));
        return unfit;
    }

    List<Item> inOrder(List<Item> items, boolean back) {
        return kinds.values().stream()
                .flatMap(kind -> kind.inOrder(only(kind, items), back).stream())
                .toList();
    }

    private static List<Item> only(BundleKind kind, List<Item> items) {
        return items.stream().filter(item -> item.kind() == kind.kind()).toList();
    }
}
