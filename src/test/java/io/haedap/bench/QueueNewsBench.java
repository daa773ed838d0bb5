package io.haedap.bench;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.ScreenTest;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.people.As;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes until a claim is seen in so many open queues ({@code -Dscreens=}, 200) of one node, each a session of its own;
 * and that a burst of a thousand changes is read a few times, not once a screen and change.
 */
@Tag("bench")
@ScreenTest
class QueueNewsBench {

    private static final int SCREENS = Integer.getInteger("screens", 200);
    private static final int CLAIMS = Integer.getInteger("claims", 20);
    private static final long LOOK_EVERY_MILLIS = 10;

    @Autowired
    private InquiryDesk desk;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    /** What is to be seen next, and since when. */
    private record Claim(String number, long at) {}

    private final AtomicReference<@Nullable Claim> claim = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Double> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void a_claim_reaches_open_queues() throws Exception {
        var numbers = fill();
        var ready = new CountDownLatch(SCREENS);
        var screens = new ArrayList<Thread>();
        for (int i = 0; i < SCREENS; i++) {
            screens.add(Thread.ofPlatform().start(() -> look(ready)));
        }
        assertThat(ready.await(10, TimeUnit.MINUTES)).isTrue();
        as.signIn("agent2");
        for (int i = 0; i < CLAIMS; i++) {
            claim.set(new Claim(numbers.get(i), System.nanoTime()));
            desk.claim(numbers.get(i));
            int wanted = (i + 1) * SCREENS;
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (seen.size() < wanted && System.nanoTime() < until) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
        over = true;
        for (var screen : screens) {
            screen.join(60_000);
        }
        var times = seen.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(times);
        assertThat(times).as("each claim was seen everywhere").hasSize(CLAIMS * SCREENS);
        System.out.printf(
                "BENCH a claim in %d open queues: p50 %.0f ms, p99 %.0f ms, goal 1000 ms or less%n",
                SCREENS, times[times.length / 2], times[times.length * 99 / 100]);
    }

    private void look(CountDownLatch ready) {
        try {
            as.signIn("agent1");
            ScreenTest.Extension.open(context);
            UI.getCurrent().navigate("inquiries", QueryParameters.of("queue", "service"));
            var rows = _find(RouterLink.class, link -> link.withClasses("q-row"));
            ready.countDown();
            Claim last = null;
            while (!over) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                var now = claim.get();
                if (now == null || now.equals(last)) {
                    continue;
                }
                MockVaadin.clientRoundtrip(false);
                if (isTaken(rows, now.number())) {
                    seen.add((System.nanoTime() - now.at()) / 1e6);
                    last = now;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            MockVaadin.tearDown();
        }
    }

    private static boolean isTaken(List<? extends Component> rows, String number) {
        return rows.stream()
                .filter(row ->
                        String.valueOf(row.getElement().getAttribute("href")).contains(number))
                .anyMatch(row -> !row.getElement().getClassList().contains("unread")
                        || row.getElement().getTextRecursively().contains("처리 중"));
    }

    private List<String> fill() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status = 'RECEIVED'")
                .update();
        return jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, version)
                select '981231-' || lpad(n::text, 6, '0'), 'service', 'service', 'bench', 'ko', 'WEB', gen_random_uuid(),
                       'RECEIVED', true, now(), now() + n * interval '1 minute', 1
                  from generate_series(1, 40) n
                returning number
                """).query(String.class).list();
    }
}
