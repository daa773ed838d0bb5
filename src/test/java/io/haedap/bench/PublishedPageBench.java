package io.haedap.bench;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;

/** A published FAQ page, and its 304, against a bare Spring MVC page of equal size at eight connections. */
@Tag("bench")
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class, Faqs.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true",
            "server.tomcat.max-keep-alive-requests=-1"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class PublishedPageBench {

    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(3);

    @LocalServerPort
    private int port;

    @Autowired
    private Faqs faqs;

    @Test
    void published_page() throws Exception {
        var faq = faqs.published(Faqs.content("bench", "## Symptom\n\n" + "Words of an answer. ".repeat(120)));
        var path = "/faq/" + faq.id() + "-bench";
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var etag = page.headers().firstValue("ETag").orElseThrow();

        try (var bare = BareServer.of(page.body(), MediaType.TEXT_HTML)) {
            Ratio.of(
                    "published FAQ page (" + page.body().length + " bytes)",
                    0.7,
                    () -> new Load(port, path, 200).rate(CONNECTIONS, ROUND),
                    () -> new Load(bare.port(), "/page", 200).rate(CONNECTIONS, ROUND));
            Ratio.of(
                    "304 for a published FAQ page",
                    1.0,
                    () -> new Load(port, path, 304, "If-None-Match: " + etag).rate(CONNECTIONS, ROUND),
                    () -> new Load(bare.port(), "/page", 304, "If-None-Match: \"bare\"").rate(CONNECTIONS, ROUND));
        }
    }
}
