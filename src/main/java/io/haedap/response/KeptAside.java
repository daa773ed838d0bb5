package io.haedap.response;

import io.haedap.inquiry.GatheredInquiries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Keeps what open incidents gathered out of the hands of whoever takes the next inquiry, and lets it go when that is over. */
@Component
class KeptAside {

    private static final int CHUNK = 500;

    private final Links links;
    private final GatheredInquiries gathered;

    KeptAside(Links links, GatheredInquiries gathered) {
        this.links = links;
        this.gathered = gathered;
    }

    /** After a link of an inquiry was made or taken away, by whoever holds the inquiry. */
    void follow(String inquiry) {
        gathered.mark(List.of(inquiry), links.openOf(inquiry).isPresent());
    }

    /**
     * The same for many that nobody holds, in whatever transaction changed the incident: who has an inquiry may wait for the incident,
     * so it waits for none of them. Those that somebody has at this moment are left to {@link #heal}.
     */
    void settle(Collection<String> inquiries) {
        var all = new ArrayList<>(new TreeSet<>(inquiries));
        for (int from = 0; from < all.size(); from += CHUNK) {
            var held = gathered.holdIdle(all.subList(from, Math.min(all.size(), from + CHUNK)));
            var open = links.openOf(held).keySet();
            gathered.mark(open, true);
            gathered.mark(without(held, open), false);
        }
    }

    /** What could not be done in its time. */
    void heal() {
        var open = links.openInquiries();
        var marked = Set.copyOf(gathered.all());
        var wrong = without(open, marked);
        wrong.addAll(without(marked, open));
        settle(wrong);
    }

    private static Set<String> without(Collection<String> all, Collection<String> others) {
        var left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
