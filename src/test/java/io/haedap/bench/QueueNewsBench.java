package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import io.haedap.ScreenTest;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.people.As;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes until a claim is seen in so many open queues ({@code -Dscreens=}, 200) of one node, each a session of its own; and
 * what it takes to open them, as many at once as there are processors.
 *
 * <p>In the figure: the claim itself, the word to all nodes by way of PostgreSQL, reading what changed, each screen under its session's
 * lock, and each message written as it goes to the browser. Not in it: the first claims, which warm up; the socket, the network and the drawing in 200 browsers; and
 * all agents are three people, whose inquiries in hand are counted in one question however many they are.
 */
@Tag("bench")
@ScreenTest
class QueueNewsBench {

    private static final int SCREENS = Integer.getInteger("screens", 200);
    private static final int CLAIMS = Integer.getInteger("claims", 20);
    private static final int WARM_UP = 5;
    private static final List<String> PEOPLE = List.of("agent1", "agent2", "lead");

    static {
        // in development Vaadin keeps a stack trace of each component
        System.setProperty("vaadin.productionMode", "true");
    }

    @Autowired
    private InquiryDesk desk;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    /** What is to be seen next, since when, and by how many more. */
    private record Claim(String number, long at, CountDownLatch unseen) {}

    /** How long a screen took to open, and how much work it was. */
    private record Opening(OpenTab tab, double millis, double work) {}

    private final ConcurrentLinkedQueue<Double> seen = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Claim claim;

    @Test
    void a_claim_reaches_open_queues() throws Exception {
        var numbers = fill();
        var screens = open();
        as.signIn("agent2");
        double worked = 0;
        for (int i = 0; i < WARM_UP + CLAIMS; i++) {
            if (i == WARM_UP) {
                seen.clear();
                worked = work();
            }
            var now = new Claim(numbers.get(i), System.nanoTime(), new CountDownLatch(SCREENS));
            claim = now;
            desk.claim(now.number());
            assertThat(now.unseen().await(60, TimeUnit.SECONDS))
                    .as("the claim was seen everywhere")
                    .isTrue();
        }
        worked = (work() - worked) / CLAIMS;
        screens.forEach(screen -> screen.tab().leave());

        var opened = sorted(screens.stream().map(Opening::millis).toList());
        var busy = sorted(screens.stream().map(Opening::work).toList());
        var times = sorted(List.copyOf(seen));
        System.out.printf(
                "BENCH opening %d queues: p50 %.0f ms, p99 %.0f ms, of that work p50 %.1f ms%n",
                SCREENS, opened.p50(), opened.p99(), busy.p50());
        System.out.printf(
                "BENCH a claim in %d open queues: p50 %.0f ms, p99 %.0f ms, slowest %.0f ms, goal 1000 ms or less at p99; %.0f ms of work of all processors%n",
                SCREENS, times.p50(), times.p99(), times.slowest(), worked);
        assertThat(times.sorted()).hasSize(CLAIMS * SCREENS);
    }

    private List<Opening> open() throws Exception {
        var service = (VaadinServletService) VaadinService.getCurrent();
        var screens = new ArrayList<Opening>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var opening = new ArrayList<Future<Opening>>();
            for (int i = 0; i < SCREENS; i++) {
                var person = PEOPLE.get(i % PEOPLE.size());
                opening.add(threads.submit(() -> open(service, person)));
            }
            for (var one : opening) {
                screens.add(one.get());
            }
        }
        return screens;
    }

    private Opening open(VaadinServletService service, String person) {
        VaadinService.setCurrent(service);
        as.signIn(person);
        var begin = System.nanoTime();
        var worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var tab = OpenTab.open(service, "inquiries", QueryParameters.of("queue", "service"), this::look);
        return new Opening(
                tab,
                Times.since(begin),
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e6);
    }

    private void look(String message) {
        var now = claim;
        if (now != null && message.contains(now.number())) {
            seen.add(Times.since(now.at()));
            now.unseen().countDown();
        }
    }

    /** What this program worked until now, on all processors. */
    private static double work() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    private static Times sorted(List<Double> times) {
        return new Times(
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray());
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
