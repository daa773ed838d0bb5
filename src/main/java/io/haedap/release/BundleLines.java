package io.haedap.release;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts things as they stand now beside a bundle's items; those that the asking person's rights do not reach are counted. */
@Component
class BundleLines {

    /** What can be shown, and how many more there are. */
    record Reach(List<BundleLine> lines, int foreign) {}

    private final Items items;
    private final BundleKinds kinds;

    BundleLines(Items items, BundleKinds kinds) {
        this.items = items;
        this.kinds = kinds;
    }

    Reach of(BundleId bundle) {
        var all = items.of(bundle);
        var held = kinds.held(all);
        var lines = new ArrayList<BundleLine>();
        for (var item : all) {
            var thing = held.get(item.id());
            if (thing != null) {
                lines.add(line(item, thing));
            }
        }
        return new Reach(List.copyOf(lines), all.size() - lines.size());
    }

    private static BundleLine line(Item item, Held held) {
        return new BundleLine(
                item.id(),
                item.kind(),
                item.thing(),
                item.action(),
                held,
                item.outcome(),
                item.reason(),
                item.addedBy());
    }
}
