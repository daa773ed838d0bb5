package io.haedap.inquiry;

import io.haedap.inquiry.undo.Inverse;
import io.haedap.inquiry.undo.WayBack;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes a split back: what was made of it goes on in the inquiry that it came from, with what was written since. */
@Component
class Rejoining implements Inverse {

    static final String KIND = "split";

    private final Inquiries inquiries;
    private final MergeDesk desk;

    Rejoining(Inquiries inquiries, @Lazy MergeDesk desk) {
        this.inquiries = inquiries;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void putBack(WayBack way) {
        var made = way.changes().keySet().iterator().next().substring(KIND.length() + 1);
        desk.merge(inquiries.locked(way.inquiry()).number(), List.of(made), false);
    }
}
