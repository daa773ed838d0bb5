package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.people.As;
import io.haedap.response.LinkDesk;
import io.haedap.response.MassReply;
import io.haedap.response.MassReplyDesk;
import io.haedap.response.MassReplyDraft;
import io.haedap.response.Outages;
import io.haedap.shared.LocalText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outage is over and one reply answers the 5,000 inquiries it gathered, while colleagues go on reading their lists. */
@Tag("bench")
@HaedapTest
class MassReplyBench {

    private static final int LINKED = Integer.getInteger("linked", 5_000);
    private static final int LISTS = 300;

    @Autowired
    private Outages outages;

    @Autowired
    private LinkDesk links;

    @Autowired
    private MassReplyDesk replies;

    @Autowired
    private InquiryBoard inquiries;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void lists_while_all_are_answered() {
        var outage = outages.open("결제 승인이 늦어지고 있습니다", "자동결제");
        gather(outage);
        outages.resolve(outage);
        as.signIn("lead");
        var quiet = lists(() -> false);

        var to = replies.recipients(outage).stream()
                .map(one -> new MassReplyDraft.To(one.inquiry().number(), one.basedOn()))
                .toList();
        var ordered = replies.send(outage, new MassReplyDraft(new LocalText("정상으로 돌아왔습니다.", "Back to normal."), to));
        jdbc.sql("update response.mass_reply set begins_at = now() - interval '1 second'")
                .update();
        var begin = System.nanoTime();
        var busy = lists(() -> replies.one(outage, ordered.id()).state() == MassReply.State.SENDING);
        var took = Times.since(begin) / 1e3;

        System.out.printf(
                "BENCH %d replies for an outage: %.1f s, %.0f a second; a list p50 %.1f ms, p99 %.1f ms, before %.1f and %.1f%n",
                to.size(), took, to.size() / took, busy.p50(), busy.p99(), quiet.p50(), quiet.p99());
        System.out.printf(
                "BENCH %-40s ratio %.2f%n", "list while it runs, p50 before against now", quiet.p50() / busy.p50());
    }

    private void gather(String outage) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < LINKED; i++) {
            numbers.add(outages.asked("payment", "결제가 승인 대기로 남아 있습니다 " + i));
        }
        for (int i = 0; i < LINKED; i += LinkDesk.MOST) {
            var some = numbers.subList(i, Math.min(LINKED, i + LinkDesk.MOST));
            as.run("lead", () -> links.linkAll(outage, some));
        }
    }

    /** Reads the queue so often, and on for as long as it goes. */
    private Times lists(BooleanSupplier goesOn) {
        var times = new ArrayList<Double>();
        while (times.size() < LISTS || goesOn.getAsBoolean()) {
            var begin = System.nanoTime();
            inquiries.page(InquiryFilter.unfinished("payment"), 50, null);
            times.add(Times.since(begin));
        }
        Collections.sort(times);
        return new Times(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
