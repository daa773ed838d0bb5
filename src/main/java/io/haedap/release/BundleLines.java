package io.haedap.release;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the entries as they stand now beside a bundle's items; those that the asking person's rights do not reach are counted. */
@Component
class BundleLines {

    /** What can be shown, and how many more there are. */
    record Reach(List<BundleLine> lines, int foreign) {}

    private final Items items;
    private final FaqBoard faqs;

    BundleLines(Items items, FaqBoard faqs) {
        this.items = items;
        this.faqs = faqs;
    }

    Reach of(BundleId bundle) {
        var lines = new ArrayList<BundleLine>();
        var foreign = 0;
        for (var item : items.of(bundle)) {
            var faq = faqs.find(FaqId.of(item.thing()));
            if (faq.isPresent()) {
                lines.add(line(item, faq.get()));
            } else {
                foreign++;
            }
        }
        return new Reach(List.copyOf(lines), foreign);
    }

    private BundleLine line(Item item, FaqDetails faq) {
        return new BundleLine(
                item.id(),
                item.kind(),
                item.action(),
                faq,
                Objects.requireNonNull(item.revision()),
                item.liveBefore(),
                item.outcome(),
                item.reason(),
                item.addedBy());
    }
}
