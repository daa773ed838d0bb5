package io.haedap.inquiry;

import io.haedap.inquiry.undo.Inverse;
import io.haedap.inquiry.undo.WayBack;
import io.haedap.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes a merge back, from where it went and from nowhere else. */
@Component
class Parting implements Inverse {

    static final String KIND = "merge";

    private final Inquiries inquiries;
    private final Merges merges;
    private final MergeDesk desk;

    Parting(Inquiries inquiries, Merges merges, @Lazy MergeDesk desk) {
        this.inquiries = inquiries;
        this.merges = merges;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void putBack(WayBack way) {
        var origin = inquiries.locked(way.inquiry());
        if (merges.of(origin)
                .filter(merge -> merge.targetNumber().equals(way.after(KIND)))
                .isEmpty()) {
            throw Refusal.conflict("changed-since").with("field", KIND);
        }
        desk.unmerge(origin.number());
    }
}
