package io.haedap.bench;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/**
 * From the click on publish until a reader of another node sees the new page, and until its search finds it; against a bare
 * commit with a bare notification, heard by a bare listener.
 */
@Tag("bench")
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class, Faqs.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class PublishVisibleBench {

    private static final int TIMES = Integer.getInteger("times", 300);
    private static final int WARM_UP = 30;

    @Autowired
    private Faqs faqs;

    @Autowired
    private Environment environment;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void publish_to_visible() throws Exception {
        try (var other = OtherNode.here(environment);
                var writer = bare();
                var listener = bare()) {
            var site = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
            listener.createStatement().execute("listen bench");
            writer.createStatement().execute("create temporary table bench (id int)");
            var faq = faqs.published(Faqs.content("bench", "begin"));
            var address = site + "/faq/" + faq.id() + "-bench";
            var page = new double[TIMES];
            var search = new double[TIMES];
            var floor = new double[TIMES];
            for (int i = -WARM_UP; i < TIMES; i++) {
                var word = "mark" + (i + WARM_UP) + "end";
                var next = faqs.approvedAgain(faq, Faqs.content("bench", "Words " + word));
                var begin = System.nanoTime();
                faq = faqs.publish(next);
                until(address, word);
                var seen = millisSince(begin);
                until(site + "/search?q=" + word, "/faq/" + faq.id() + "-");
                var found = millisSince(begin);
                var heard = heard(writer, listener);
                if (i >= 0) {
                    page[i] = seen;
                    search[i] = found;
                    floor[i] = heard;
                }
            }
            print("page", page, floor);
            print("search", search, floor);
        }
    }

    /** Asks again and again, as impatient readers do. */
    private void until(String address, String words) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        while (!client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .contains(words)) {
            Thread.onSpinWait();
        }
    }

    private static double heard(Connection writer, Connection listener) throws SQLException {
        var begin = System.nanoTime();
        try (var statement = writer.createStatement()) {
            statement.execute("insert into bench values (1); notify bench");
        }
        var words = listener.unwrap(PGConnection.class);
        while (words.getNotifications(1000).length == 0) {
            Thread.onSpinWait();
        }
        return millisSince(begin);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void print(String what, double[] times, double[] floor) {
        Arrays.sort(times);
        Arrays.sort(floor);
        System.out.printf(
                "BENCH published until on the %-6s of the other node: p50 %.1f ms, p99 %.1f ms (goal 1000), most %.1f ms;"
                        + " bare commit until heard: p50 %.1f ms, p99 %.1f ms%n",
                what,
                times[TIMES / 2],
                times[TIMES * 99 / 100],
                times[TIMES - 1],
                floor[TIMES / 2],
                floor[TIMES * 99 / 100]);
    }

    private Connection bare() throws SQLException {
        return DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "haedap_app", "");
    }
}
