package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many changes at one instant, as readers of two nodes see it, and after one node was killed just before it. */
@Tag("journey")
class BundleJourney {

    private static final Duration SOON = Duration.ofSeconds(9);

    private static Map<String, String> settings() {
        return Map.of(
                "SPRING_DATASOURCE_URL", TestDatabase.fresh(),
                "SPRING_DATASOURCE_USERNAME", "haedap_app",
                "SPRING_FLYWAY_USER", "haedap_owner",
                "HAEDAP_SAMPLE_DATA", "true",
                "HAEDAP_RATE_LIMITS", "off",
                "HAEDAP_PUBLIC_URL", "http://localhost:8080");
    }

    @Test
    void readers_of_two_nodes_never_see_a_mix_live_and_back(@TempDir Path directory) throws Exception {
        var settings = settings();
        try (var one = Program.startedIn(Files.createDirectory(directory.resolve("one")), settings);
                var other = Program.startedIn(Files.createDirectory(directory.resolve("other")), settings)) {
            var desk = new Desk(one);
            var first = desk.rewritten("첫째");
            var second = desk.rewritten("둘째");
            desk.category("payment", "옛 분류");
            var bundle = desk.bundle(first, second);
            desk.changing(bundle, "payment", "새 분류");

            desk.step(bundle, "{\"action\": \"GO\"}");
            var readers =
                    new Readers(List.of(one, other), List.of(desk.page(first), "/faq/c/payment", desk.page(second)));
            readers.poll("옛 (글|분류)", "새 (글|분류)", () -> desk.status(bundle).equals("LIVE"));

            desk.step(bundle, "{\"action\": \"ROLL_BACK\"}");
            readers.poll("새 (글|분류)", "옛 (글|분류)", () -> desk.status(bundle).equals("ROLLED_BACK"));
        }
    }

    @Test
    void the_node_that_would_turn_it_dies_and_the_other_turns_it_once(@TempDir Path directory) throws Exception {
        var settings = settings();
        var one = Program.startedIn(Files.createDirectory(directory.resolve("one")), settings);
        try (var other = Program.startedIn(Files.createDirectory(directory.resolve("other")), settings)) {
            var desk = new Desk(one);
            var entry = desk.rewritten("하나뿐인");
            var bundle = desk.bundle(entry);
            var at = OffsetDateTime.parse(desk.step(
                            bundle,
                            "{\"action\": \"SCHEDULE\", \"at\": \"%s\"}"
                                    .formatted(desk.now().plus(SOON)))
                    .replaceFirst("(?s).*?\"at\":\"([^\"]+)\".*", "$1"));

            Program.rest(Duration.between(desk.now(), at).minusMillis(700));
            one.killHard();

            var rest = new Desk(other);
            within(Duration.ofSeconds(5), () -> rest.status(bundle).equals("LIVE"));
            assertThat(other.get(rest.page(entry)).body()).contains("새 글");
            var audit = other.get(
                            "/api/v1/audit?size=200", Tokens.of(other, "auditor@haedap.example", Program.PASSWORD))
                    .body();
            assertThat(audit.split("release\\.went-live", -1)).hasSize(2);
        } finally {
            one.close();
        }
    }

    private static void within(Duration time, BooleanSupplier condition) {
        var end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Program.rest(Duration.ofMillis(50));
        }
    }

    /**
     * Reads one page after the other, now here now there, and never goes back in time: from the first page on that shows anything
     * new, the name of a category or a text, none shows anything old.
     */
    private record Readers(List<Program> nodes, List<String> pages) {

        void poll(String before, String after, BooleanSupplier done) throws Exception {
            var stop = new AtomicBoolean();
            var mixes = new ConcurrentLinkedQueue<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var readers = new ArrayList<Future<Boolean>>();
                for (var reader = 0; reader < 4; reader++) {
                    var seed = reader;
                    readers.add(threads.submit(() -> read(seed, before, after, stop, mixes)));
                }
                within(Duration.ofSeconds(30), done);
                Program.rest(Duration.ofSeconds(2));
                stop.set(true);
                for (var reader : readers) {
                    assertThat(reader.get())
                            .as("the reader saw what is new in the end")
                            .isTrue();
                }
            }
            assertThat(mixes).isEmpty();
        }

        private boolean read(
                int seed, String before, String after, AtomicBoolean stop, ConcurrentLinkedQueue<String> mixes) {
            var old = Pattern.compile(before);
            var fresh = Pattern.compile(after);
            var seen = false;
            for (var step = seed; !stop.get(); step++) {
                var node = nodes.get(step / 2 % nodes.size());
                var body = node.get(pages.get(step % pages.size())).body();
                seen |= fresh.matcher(body).find();
                if (seen && old.matcher(body).find()) {
                    mixes.add("reader " + seed + " saw the old text at step " + step);
                }
            }
            return seen;
        }
    }

    /** The editorial staff, by way of the API of one node. */
    private static final class Desk {

        private final Program program;
        private final String editor;
        private final String reviewer;
        private final String admin;

        Desk(Program program) throws Exception {
            this.program = program;
            this.editor = Tokens.of(program, "editor@haedap.example", Program.PASSWORD);
            this.reviewer = Tokens.of(program, "reviewer@haedap.example", Program.PASSWORD);
            this.admin = Tokens.of(program, "admin@haedap.example", Program.PASSWORD);
        }

        OffsetDateTime now() {
            return OffsetDateTime.now(java.time.ZoneOffset.UTC);
        }

        /** An entry that is live with an old text and has a new one approved. */
        String rewritten(String title) {
            var id = id(post("/api/v1/faqs", editor, body(title, "옛 글입니다")));
            take(id, editor, "SUBMIT", 1);
            take(id, reviewer, "APPROVE", 1);
            take(id, reviewer, "PUBLISH", 1);
            var read = program.get("/api/v1/faqs/" + id, editor);
            var written = program.put(
                    "/api/v1/faqs/" + id,
                    editor,
                    read.headers().firstValue("ETag").orElseThrow(),
                    body(title, "새 글입니다"));
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
            take(id, editor, "SUBMIT", 2);
            take(id, reviewer, "APPROVE", 2);
            return id;
        }

        private static String body(String title, String text) {
            return """
                    {"categorySlug": "payment", "translations": {"ko": {"title": "%s", "body": "%s"}}}
                    """.formatted(title, text);
        }

        private void take(String id, String token, String action, int revision) {
            post(
                    "/api/v1/faqs/" + id + "/transitions",
                    token,
                    "{\"action\": \"%s\", \"revision\": %d}".formatted(action, revision));
        }

        String bundle(String... entries) {
            var id = id(post("/api/v1/releases", editor, "{\"name\": \"함께\"}"));
            for (var entry : entries) {
                post("/api/v1/releases/" + id + "/items", editor, "{\"faqId\": \"%s\"}".formatted(entry));
            }
            return id;
        }

        /** Gives a category another name at once. */
        void category(String slug, String name) {
            var path = "/api/v1/categories/" + slug;
            var etag = program.get(path, admin).headers().firstValue("ETag").orElseThrow();
            var answer = program.put(path, admin, etag, "{\"name\": {\"ko\": \"%s\"}}".formatted(name));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        /** Puts another name of a category into a bundle. */
        void changing(String bundle, String slug, String name) {
            post(
                    "/api/v1/releases/" + bundle + "/items",
                    admin,
                    "{\"slug\": \"%s\", \"name\": {\"ko\": \"%s\"}}".formatted(slug, name));
        }

        String step(String bundle, String step) {
            return post("/api/v1/releases/" + bundle + "/transitions", admin, step);
        }

        String status(String bundle) {
            return program.get("/api/v1/releases/" + bundle, reviewer)
                    .body()
                    .replaceFirst("(?s).*?\"status\":\"([A-Z_]+)\".*", "$1");
        }

        String page(String entry) {
            var live = program.get("/api/v1/faqs/" + entry, editor)
                    .body()
                    .replaceFirst("(?s).*\"url\":\"[^\"]*?(/faq/[^\"]+)\".*", "$1");
            return URLEncoder.encode(live, StandardCharsets.UTF_8).replace("%2F", "/");
        }

        private static String id(String answer) {
            return answer.replaceFirst("(?s).*?\"id\":\"(\\d+)\".*", "$1");
        }

        private String post(String path, String token, String body) {
            var answer = program.post(path, token, body);
            assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
            return answer.body();
        }
    }
}
