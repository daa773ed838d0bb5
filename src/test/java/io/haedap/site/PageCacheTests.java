package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.SettableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageCacheTests {

    private final SettableClock clock = new SettableClock();
    private final AtomicReference<List<String>> underWay = new AtomicReference<>(List.of());
    private final PageGeneration generation = new PageGeneration(this::underWay, clock);
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean hearing = new AtomicBoolean(true);
    private final AtomicInteger moments = new AtomicInteger();
    private final List<String> read = new ArrayList<>();
    private final AtomicInteger renderings = new AtomicInteger();
    private final AtomicReference<String> content = new AtomicReference<>("처음");
    private final PageCache cache = new PageCache(
            generation, new Database(), new OldPage(messages(), clock), new PageReadings(read::add, _ -> {}), clock);
    private int status = 200;
    private Runnable meanwhile = () -> {};

    @Test
    void a_page_is_rendered_once_and_then_served_from_memory() {
        assertThat(get("/faq").getContentAsByteArray()).isEqualTo(get("/faq").getContentAsByteArray());

        assertThat(renderings).hasValue(1);
    }

    @Test
    void thanks_for_votes_have_no_copy_to_wait_for() {
        for (var path : List.of("/faq/1/votes", "/en/faq/1/votes", "/faq/1/opinions")) {
            assertThat(PageKey.of(new MockHttpServletRequest("GET", path))).isNull();
        }
        assertThat(PageKey.of(new MockHttpServletRequest("GET", "/faq/1-votes")))
                .isNotNull();
    }

    @Test
    void a_change_replaces_the_page() {
        get("/faq");
        content.set("바뀐 글");
        generation.changed("faq");

        assertThat(text(get("/faq"))).contains("바뀐 글");
    }

    @Test
    void a_change_of_something_else_leaves_the_page_alone() {
        get("/faq");
        generation.changed("inquiry");
        get("/faq");

        assertThat(renderings).hasValue(1);
    }

    @Test
    void before_a_release_every_reader_gets_what_is_true_when_they_ask() {
        get("/faq");
        generation.changed("release:hold:7");
        content.set("새 글");

        assertThat(text(get("/faq"))).contains("새 글");
        assertThat(moments).hasValue(1);

        content.set("더 새 글");
        assertThat(text(get("/faq"))).contains("더 새 글");
        generation.changed("faq");
        generation.changed("release:done:7");
        get("/faq");
        var before = renderings.get();
        get("/faq");
        assertThat(renderings).hasValue(before);
    }

    @Test
    void a_hold_that_nobody_ends_ends_by_itself() {
        generation.changed("release:hold:7");
        assertThat(generation.isHeld()).isTrue();

        clock.forward(Duration.ofSeconds(21));

        assertThat(generation.isHeld()).isFalse();
    }

    @Test
    void of_two_releases_the_end_of_one_is_not_the_end_of_the_other() {
        generation.changed("release:hold:7");
        generation.changed("release:hold:8");

        generation.changed("release:done:7");

        assertThat(generation.isHeld()).isTrue();
    }

    @Test
    void a_node_that_may_have_missed_a_word_shows_nothing_from_memory() {
        get("/faq");
        hearing.set(false);
        content.set("다른 집에서 바뀐 글");

        assertThat(text(get("/faq"))).contains("다른 집에서 바뀐 글");
    }

    @Test
    void a_node_that_begins_to_hear_keeps_its_copies_when_no_release_is_under_way() {
        generation.resync();
        get("/faq");
        get("/faq");

        assertThat(renderings).hasValue(1);
    }

    @Test
    void a_node_that_begins_to_hear_while_a_release_is_under_way_holds_like_the_others() {
        underWay.set(List.of("7"));
        generation.resync();
        assertThat(generation.isHeld()).isTrue();

        generation.changed("release:done:7");

        assertThat(generation.isHeld()).isFalse();
    }

    @Test
    void a_node_that_cannot_ask_what_it_missed_holds_for_a_while() {
        underWay.set(null);
        generation.resync();
        assertThat(generation.isHeld()).isTrue();

        clock.forward(Duration.ofSeconds(21));

        assertThat(generation.isHeld()).isFalse();
    }

    @Test
    void a_page_that_a_change_overtook_while_it_was_rendered_is_never_taken_for_fresh() {
        meanwhile = () -> {
            content.set("새 글");
            generation.changed("faq");
            meanwhile = () -> {};
        };

        assertThat(text(get("/faq"))).contains("처음");
        assertThat(text(get("/faq"))).contains("새 글");
    }

    @Test
    void a_minute_later_the_page_is_rendered_again() {
        get("/faq");
        clock.forward(Duration.ofSeconds(61));
        content.set("한 번 더");

        assertThat(text(get("/faq"))).contains("한 번 더");
    }

    @Test
    void a_page_may_end_its_life_sooner() {
        meanwhile = () -> {};
        getUntil("/", Duration.ofSeconds(10));
        clock.forward(Duration.ofSeconds(11));
        getUntil("/", Duration.ofSeconds(10));

        assertThat(renderings).hasValue(2);
    }

    @Test
    void the_tag_stays_while_nothing_but_the_time_of_the_page_changes() {
        var before = get("/faq").getHeader("ETag");
        clock.forward(Duration.ofMinutes(5));

        assertThat(get("/faq").getHeader("ETag")).isEqualTo(before);
        assertThat(renderings).hasValue(2);
    }

    @Test
    void who_has_the_page_is_told_so() {
        var tag = get("/faq").getHeader("ETag");
        var again = request("/faq");
        again.addHeader("If-None-Match", "W/" + tag);

        var answer = answer(again);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void whoever_can_unpack_gets_it_packed_under_a_tag_of_its_own() throws Exception {
        var plain = get("/faq");
        var asking = request("/faq");
        asking.addHeader("Accept-Encoding", "br, gzip");

        var packed = answer(asking);

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.getContentAsByteArray());
        }
    }

    @Test
    void a_head_request_gets_the_headers_alone() {
        var asking = request("/faq");
        asking.setMethod("HEAD");

        var answer = answer(asking);

        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getContentLength()).isPositive();
    }

    @Test
    void only_parameters_that_count_make_another_page() {
        var tracked = request("/faq");
        tracked.setQueryString("utm_source=mail");
        tracked.setParameter("utm_source", "mail");
        var searched = request("/search");
        searched.setQueryString("q=1");
        searched.setParameter("q", "1");

        get("/faq");
        answer(tracked);
        get("/search");
        answer(searched);

        assertThat(renderings).hasValue(3);
    }

    @Test
    void no_value_passes_for_two_parameters_and_none_that_is_not_read_makes_another_page() {
        assertThat(key("/search", "q", "X\nc=account").name())
                .isNotEqualTo(key("/search", "q", "X", "c", "account").name());
        assertThat(key("/search", "q", "X\nc7=account").name())
                .isNotEqualTo(key("/search", "q", "X", "c", "account").name());
        assertThat(key("/search", "q", "X", "q", "Y").name())
                .isNotEqualTo(key("/search", "q", "X").name());
        assertThat(key("/faq/17-refund", "cursor", "x")).isEqualTo(key("/faq/17-refund"));
        assertThat(key("/status/history", "cursor", "x")).isNotEqualTo(key("/status/history"));
    }

    private static PageKey key(String path, String... parameters) {
        var request = request(path);
        request.setQueryString("given");
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return java.util.Objects.requireNonNull(PageKey.of(request));
    }

    @Test
    void an_answer_is_sent_without_a_lock() throws Exception {
        var sending = new java.util.concurrent.CountDownLatch(1);
        var other = new java.util.concurrent.CountDownLatch(1);
        var free = new AtomicBoolean();
        var slow = new MockHttpServletResponse() {
            @Override
            public void setContentLength(int length) {
                sending.countDown();
                try {
                    free.set(other.await(10, java.util.concurrent.TimeUnit.SECONDS));
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
            }
        };
        FilterChain page = (_, out) -> ((HttpServletResponse) out).setStatus(404);
        var thread = Thread.ofVirtual().start(() -> {
            try {
                cache.doFilter(request("/faq"), slow, page);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        sending.await();
        get("/faq");
        other.countDown();
        thread.join();

        assertThat(free).isTrue();
    }

    @Test
    void what_sets_a_cookie_or_must_not_be_stored_is_not_kept() {
        for (int i = 0; i < 2; i++) {
            answer(request("/faq"), response -> response.addHeader("Set-Cookie", "a=b"));
            answer(request("/notices"), response -> response.setHeader("Cache-Control", "no-store"));
            answer(request("/inquiries/new"), response -> {});
        }

        assertThat(renderings).hasValue(6);
    }

    @Test
    void while_the_database_is_away_the_last_copy_is_served_and_says_so() {
        get("/en/faq");
        clock.forward(Duration.ofMinutes(3));
        away.set(true);

        var answer = get("/en/faq");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("now old").contains("old 3");
        assertThat(answer.getHeader("Age")).isEqualTo("180");
        assertThat(renderings).hasValue(1);
    }

    @Test
    void how_old_it_is_goes_on_while_the_database_is_away_and_is_gone_with_its_return() {
        get("/en/faq");
        clock.forward(Duration.ofMinutes(3));
        away.set(true);
        get("/en/faq");
        clock.forward(Duration.ofSeconds(90));
        assertThat(text(get("/en/faq"))).contains("old 4");
        assertThat(get("/en/faq").getHeader("Age")).isEqualTo("270");

        away.set(false);

        assertThat(text(get("/en/faq"))).doesNotContain("now old");
        assertThat(get("/en/faq").getHeader("Age")).isNull();
    }

    @Test
    void what_monitors_read_is_kept_by_language_and_tells_its_age() throws Exception {
        FilterChain summary = (_, out) -> {
            renderings.incrementAndGet();
            ((HttpServletResponse) out).setHeader("Access-Control-Allow-Origin", "*");
            out.setContentType("application/json");
            out.getWriter().write("{\"status\": 1}");
        };
        var path = "/api/v2/summary.json";
        cache.doFilter(request(path), new MockHttpServletResponse(), summary);
        var first = new MockHttpServletResponse();
        cache.doFilter(request(path), first, summary);
        assertThat(renderings).hasValue(1);
        assertThat(PageKey.of(new MockHttpServletRequest("GET", "/api/v1/incidents.json")))
                .isNull();

        var asking = request(path);
        asking.addHeader("If-None-Match", String.valueOf(first.getHeader("ETag")));
        var same = new MockHttpServletResponse();
        cache.doFilter(asking, same, summary);
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");

        clock.forward(Duration.ofSeconds(75));
        away.set(true);
        var later = new MockHttpServletResponse();
        cache.doFilter(request(path), later, summary);
        assertThat(text(later)).isEqualTo("{\"status\": 1}");
        assertThat(later.getHeader("Age")).isEqualTo("75");
        assertThat(later.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
    }

    @Test
    void a_picture_says_how_old_it_is_in_its_title_and_keeps_what_it_said_about_keeping() throws Exception {
        var svg = "<svg lang=\"en\" xmlns=\"http://www.w3.org/2000/svg\"><title>Status" + OldPage.PLACE
                + "</title></svg>";
        FilterChain picture = (_, out) -> {
            ((HttpServletResponse) out).setHeader("Cache-Control", "max-age=60, public");
            out.setContentType("image/svg+xml");
            out.getWriter().write(svg);
        };
        var first = new MockHttpServletResponse();
        cache.doFilter(request("/status/badge.svg"), first, picture);
        clock.forward(Duration.ofMinutes(5));
        away.set(true);
        var later = new MockHttpServletResponse();
        cache.doFilter(request("/status/badge.svg"), later, picture);

        assertThat(text(first)).isEqualTo(svg);
        assertThat(text(later)).contains("<title>Status (5 minutes)</title>").doesNotContain("<section");
        assertThat(later.getHeader("Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(later.getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
    }

    @Test
    void when_rendering_fails_for_want_of_the_database_the_last_copy_is_served() {
        get("/faq");
        generation.changed("faq");
        status = 503;

        var answer = get("/faq");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("처음").contains("now old");
    }

    @Test
    void without_a_copy_the_failure_is_told() {
        status = 503;

        assertThat(get("/faq").getStatus()).isEqualTo(503);
    }

    @Test
    void readings_of_entries_are_counted_also_from_memory() {
        get("/faq/17-refund");
        get("/faq/17-refund");
        get("/en/faq/18-card");
        get("/faq");

        assertThat(read).containsExactly("17", "17", "18");
    }

    @Test
    void machines_and_those_who_only_ask_whether_it_is_there_are_not_readers() {
        get("/faq/17-refund");
        var head = request("/faq/17-refund");
        head.setMethod("HEAD");
        answer(head);
        var ahead = request("/faq/17-refund");
        ahead.addHeader("Sec-Purpose", "prefetch;prerender");
        answer(ahead);
        for (var name : List.of("Googlebot/2.1 (+http://www.google.com/bot.html)", "Yeti/1.1", "curl/8.11", "")) {
            var robot = new MockHttpServletRequest("GET", "/faq/17-refund");
            robot.addHeader("User-Agent", name);
            answer(robot);
        }
        answer(new MockHttpServletRequest("GET", "/faq/17-refund"));

        assertThat(read).containsExactly("17");
    }

    @Test
    void results_are_kept_for_a_blink_alone_until_the_index_has_followed_a_change() {
        generation.changed("faq");
        get("/search");
        clock.forward(Duration.ofMillis(400));
        get("/search");

        assertThat(renderings).hasValue(2);
    }

    private MockHttpServletResponse get(String path) {
        return answer(request(path));
    }

    private void getUntil(String path, Duration life) {
        var request = request(path);
        request.setAttribute(PageCache.UNTIL, clock.instant().plus(life));
        answer(request);
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36");
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) {
        return answer(request, response -> {});
    }

    private MockHttpServletResponse answer(
            MockHttpServletRequest request, java.util.function.Consumer<HttpServletResponse> headers) {
        var response = new MockHttpServletResponse();
        FilterChain page = (_, out) -> {
            renderings.incrementAndGet();
            var words = content.get();
            meanwhile.run();
            var answer = (HttpServletResponse) out;
            answer.setStatus(status);
            answer.setContentType("text/html;charset=UTF-8");
            headers.accept(answer);
            answer.getWriter()
                    .write("<html lang=\"" + (request.getRequestURI().startsWith("/en") ? "en" : "ko") + "\">"
                            + OldPage.PLACE + words + " ".repeat(600) + "<p class=\"at\">" + clock.instant() + "</p>");
        };
        try {
            cache.doFilter(request, response, page);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        for (var locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            messages.addMessage("site.old.title", locale, "old {0,number}");
            messages.addMessage("site.old.text", locale, "soon");
            messages.addMessage("site.old.picture", locale, " ({0,number} minutes)");
        }
        return messages;
    }

    private final class Database implements PageCache.Nodes {

        @Override
        public boolean isAway() {
            return away.get();
        }

        @Override
        public boolean isHearing() {
            return hearing.get();
        }

        @Override
        public void atOneMoment(PageCache.Rendering rendering)
                throws java.io.IOException, jakarta.servlet.ServletException {
            moments.incrementAndGet();
            rendering.run();
        }
    }

    private List<String> underWay() {
        return Optional.ofNullable(underWay.get())
                .orElseThrow(() -> new DataAccessResourceFailureException("The database is away"));
    }
}
