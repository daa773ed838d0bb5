package io.haedap.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rendered pages in memory, before all other filters, so that a kept page costs almost nothing. A page is rendered again
 * when its content has changed or a minute has passed; while the database is away its last copy is served and says so.
 *
 * <p>Around the moment of a release ({@link PageGeneration#isHeld}), and whenever this node may have missed a word, a reader gets
 * a page whose rendering began after they asked: then whoever saw the new text of one page never sees the old one of another, on
 * whichever node. Those who wait together share one rendering, so that many readers cost no more than two at a time.
 */
final class PageCache extends HttpFilter {

    /** A page may name an instant, such as the next opening of the phone line, after which it must be rendered again. */
    static final String UNTIL = PageCache.class.getName() + ".until";

    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Each node's search index follows a change within a second: until it surely has, results are kept for a blink. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private static final Duration BLINK = Duration.ofMillis(300);
    private static final Set<Integer> KEPT = Set.of(200, 301, 410);
    private static final Set<String> OWN_HEADERS =
            Set.of("cache-control", "vary", "etag", "content-length", "content-type", "content-encoding", "date");

    private final transient PageGeneration generation;
    private final transient Nodes nodes;
    private final transient AtomicLong ticks = new AtomicLong();
    private final transient OldPage oldPage;
    private final transient PageReadings readings;
    private final transient Clock clock;
    private final transient Cache<String, PageCopy> pages = bounded(48);
    private final transient Cache<String, PageCopy> searches = bounded(16);
    private final transient List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    /** How this node stands to the database, and thereby to the other nodes. */
    interface Nodes {

        boolean isAway();

        /** Whether this node has heard what was told until a moment ago. */
        boolean isHearing();

        /** Renders from one state of the database, whatever is committed meanwhile. */
        void atOneMoment(Rendering rendering) throws IOException, ServletException;
    }

    /** Makes a page. */
    @FunctionalInterface
    interface Rendering {
        void run() throws IOException, ServletException;
    }

    PageCache(PageGeneration generation, Nodes nodes, OldPage oldPage, PageReadings readings, Clock clock) {
        this.generation = generation;
        this.nodes = nodes;
        this.oldPage = oldPage;
        this.readings = readings;
        this.clock = clock;
    }

    private static Cache<String, PageCopy> bounded(int megabytes) {
        return Caffeine.newBuilder()
                .maximumWeight(megabytes * 1024L * 1024L)
                .weigher((String key, PageCopy copy) -> key.length() * 2 + copy.weight())
                .build();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = request.getDispatcherType() == DispatcherType.REQUEST ? PageKey.of(request) : null;
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var arrived = ticks.get();
        var copies = key.search() ? searches : pages;
        var copy = copies.getIfPresent(key.name());
        if (copy != null && nodes.isAway()) {
            oldPage.send(copy, request, response);
        } else if (copy != null && mayBeShown(copy, arrived)) {
            copy.send(request, response);
            readings.read(key, request);
        } else {
            renderAlone(key, copies, arrived, request, response, chain);
        }
    }

    private boolean mayBeShown(PageCopy copy, long arrived) {
        return copy.isFresh(generation.current(), clock.instant()) && (copy.begun() > arrived || !isCareful());
    }

    private boolean isCareful() {
        return generation.isHeld() || !nodes.isHearing();
    }

    /**
     * One of many that ask for the same page renders it; the others wait and take what it made. Answers are sent after the lock
     * is free: no slow reader holds up others.
     */
    private void renderAlone(
            PageKey key,
            Cache<String, PageCopy> copies,
            long arrived,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        var lock = locks.get(Math.floorMod(key.name().hashCode(), locks.size()));
        Answer answer;
        lock.lock();
        try {
            var before = copies.getIfPresent(key.name());
            answer = before != null && mayBeShown(before, arrived)
                    ? before::send
                    : render(key, copies, before, request, response, chain);
        } finally {
            lock.unlock();
        }
        answer.send(request, response);
    }

    private Answer render(
            PageKey key,
            Cache<String, PageCopy> copies,
            @Nullable PageCopy before,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        var begun = ticks.incrementAndGet();
        var state = generation.current();
        var capture = new PageCapture(response);
        Rendering rendering = () -> chain.doFilter(new AsGet(request), capture);
        // a search may note what was not found; all other pages only read
        if (isCareful() && !key.search()) {
            nodes.atOneMoment(rendering);
        } else {
            rendering.run();
        }
        if (capture.isRefused()) {
            return (_, _) -> {};
        }
        if (before != null && response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.reset();
            return (asked, answer) -> oldPage.send(before, asked, answer);
        }
        if (!mayBeKept(response)) {
            var body = capture.body();
            return (asked, answer) -> write(body, asked, answer);
        }
        var made = made(key, before, state, capture, request, response).begunAt(begun);
        copies.put(key.name(), made);
        if (made.status() == HttpServletResponse.SC_OK) {
            readings.read(key, request);
        }
        return made::send;
    }

    private interface Answer {
        void send(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private PageCopy made(
            PageKey key,
            @Nullable PageCopy before,
            long state,
            PageCapture capture,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = clock.instant();
        var until = now.plus(LONGEST);
        if (key.search() && now.isBefore(generation.changedAt().plus(SETTLING))) {
            until = now.plus(BLINK);
        }
        if (request.getAttribute(UNTIL) instanceof Instant asked && asked.isBefore(until)) {
            until = asked;
        }
        var copy = PageCopy.of(
                response.getStatus(),
                response.getContentType(),
                headersOf(response),
                capture.body(),
                now,
                state,
                until);
        // same words, another minute in the footer: the page that readers hold is still right
        return before != null && OldPage.sameContent(before, copy) ? before.confirmed(now, state, until) : copy;
    }

    private static boolean mayBeKept(HttpServletResponse response) {
        var control = response.getHeader("Cache-Control");
        return KEPT.contains(response.getStatus())
                && response.getHeader("Set-Cookie") == null
                && (control == null || !control.contains("no-store") && !control.contains("private"));
    }

    private static List<Map.Entry<String, String>> headersOf(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .filter(name -> !OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))
                        // pages have none of their own: who sets one knows why
                        || "Cache-Control".equals(name))
                .distinct()
                .map(name -> Map.entry(name, String.valueOf(response.getHeader(name))))
                .toList();
    }

    private static void write(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** A page is rendered whole, whoever asks; conditions are answered from the copy. */
    private static final class AsGet extends HttpServletRequestWrapper {

        private AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isCondition(name) ? null : super.getHeader(name);
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            return isCondition(name) ? java.util.Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isCondition(String name) {
            return "If-None-Match".equalsIgnoreCase(name)
                    || "If-Modified-Since".equalsIgnoreCase(name)
                    || "Range".equalsIgnoreCase(name);
        }
    }
}
