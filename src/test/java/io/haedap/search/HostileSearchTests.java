package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Anything at all, byte by byte over a socket: it is found or not or refused, and nothing breaks. */
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class HostileSearchTests {

    private static final int DOCUMENTS = Integer.getInteger("documents", 500);
    /** Wide, for a busy machine; the bench has the figures. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private SearchIndex search;

    @Autowired
    private NodeIndexes indexes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private As as;

    @Autowired
    private Environment environment;

    private record Answer(int status, Duration took, String asked) {
        boolean isRight() {
            return (status == 200 || status == 400) && took.compareTo(LONGEST) < 0;
        }

        @Override
        public String toString() {
            return status + " in " + took.toMillis() + " ms: " + asked;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/en/search", "/search/suggest", "/api/v1/search", "/api/v1/search/staff"})
    void whatever_is_asked_it_is_answered_or_refused(String path) throws Exception {
        fill();
        var bearer = path.endsWith("/staff") ? as.bearer("editor") : "";

        var answers = new ArrayList<Answer>();
        for (var query : Stream.concat(HostileQueries.typed().map(HostileSearchTests::encoded), raw())
                .toList()) {
            answers.add(ask(path + "?q=" + query, bearer));
        }
        for (var parameters : absurd()) {
            answers.add(ask(path + "?" + parameters, bearer));
        }
        var slowest = answers.stream()
                .max(java.util.Comparator.comparing(Answer::took))
                .orElseThrow();
        System.out.println("slowest of " + answers.size() + " at " + path + ": " + slowest);

        assertThat(answers.stream().filter(answer -> !answer.isRight())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search/suggest", "/api/v1/search", "/api/v1/search/staff"})
    void a_megabyte_is_refused(String path) throws Exception {
        assertThat(ask(path + "?q=" + "a".repeat(MEGABYTE), "").status()).isIn(200, 400, 401, 414, 431);
        assertThat(ask(path + "?q=" + "%EA%B0%80".repeat(MEGABYTE / 9), "").status())
                .isIn(200, 400, 401, 414, 431);
        assertThat(ask(path, "").status()).isIn(200, 401);
    }

    private void fill() {
        var handed = new Handed(search, jdbc, transactions);
        if (indexes.of(Audience.PUBLIC).size() >= DOCUMENTS) {
            return;
        }
        var random = new Random(1);
        var all = new HashMap<String, List<SearchDocument>>();
        for (int i = 0; i < DOCUMENTS; i++) {
            var id = "hostile-" + i;
            all.put(
                    id,
                    List.of(Handed.document(
                            id, Language.KO, Words.some(random, Language.KO, 5), Words.some(random, Language.KO, 80))));
        }
        handed.putAll(all);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> indexes.of(Audience.PUBLIC).size() >= DOCUMENTS);
    }

    /** What no browser sends: lone surrogates, half characters, half escapes, bytes. */
    private static Stream<String> raw() {
        return Stream.of(
                "%00",
                "a%00b",
                "%ED%A0%80",
                "%ED%B0%80%ED%A0%80",
                "%EA%B0",
                "%FF%FE",
                "%C0%80",
                "%F4%90%80%80",
                "%",
                "%1",
                "%zz",
                "%u1234",
                "+++",
                "a;b=c",
                "&&&",
                "=",
                "a%0d%0aX-Evil:%201",
                "#x",
                "a%26type=x");
    }

    private static List<String> absurd() {
        return List.of(
                "",
                "q",
                "q=환불".replace("환불", encoded("환불")) + "&size=-1",
                "q=a&size=0",
                "q=a&size=99999999999",
                "q=a&size=1e3",
                "q=a&size=",
                "q=a&size=x",
                "q=a&size=2147483647",
                "q=a&skip=-1",
                "q=a&skip=2147483647",
                "q=a&skip=2147483647&size=2147483647",
                "q=a&type=x",
                "q=a&type=",
                "q=a&type=faq&type=faq&type=notice",
                "q=a&type=%00",
                "q=a&lang=x",
                "q=a&lang=",
                "q=a&lang=ko&lang=en",
                "q=a&lang=%00",
                "q=a&c=%00",
                "q=a&c=" + "x".repeat(3000),
                "q=a&exact=1&exact=2",
                "q=a&q=b&q=" + encoded("환불"),
                "q[]=a",
                "q=a&" + IntStream.range(0, 150).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer ask(String target, String bearer) throws IOException {
        var begin = System.nanoTime();
        try (var socket =
                new Socket("localhost", environment.getRequiredProperty("local.server.port", Integer.class))) {
            socket.setSoTimeout(30_000);
            var head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (bearer.isEmpty() ? "" : "Authorization: " + bearer + "\r\n") + "\r\n";
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            } catch (java.net.SocketException refused) {
                // it need not read all of a megabyte before it answers
            }
            var status = status(socket);
            return new Answer(
                    status,
                    Duration.ofNanos(System.nanoTime() - begin),
                    target.substring(0, Math.min(target.length(), 120)));
        }
    }

    private static int status(Socket socket) throws IOException {
        try (var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var line = answer.readLine();
            var status = line == null ? 400 : Integer.parseInt(line.split(" ")[1]);
            while (line != null) {
                line = answer.readLine();
            }
            return status;
        } catch (java.net.SocketException reset) {
            return 400;
        }
    }
}
