package io.haedap.bench;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.people.As;
import io.haedap.response.Outages;
import io.haedap.status.SampleServices;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The summary that monitors read, at eight connections, against a bare page of equal size and against the smallest kept page. */
@Tag("bench")
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class, Outages.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true",
            "server.tomcat.max-keep-alive-requests=-1"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class StatusJsonBench {

    private static final String PATH = "/api/v2/summary.json";
    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Outages outages;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void summary() throws Exception {
        for (int i = 0; i < 7; i++) {
            SampleServices.add(jdbc, "서비스 " + i);
        }
        outages.open("카드 결제가 되지 않습니다", "결제");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .build();
        var summary = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        var etag = summary.headers().firstValue("ETag").orElseThrow();

        try (var bare = BareServer.of(summary.body(), MediaType.APPLICATION_JSON)) {
            Ratio.of(
                    "summary.json (" + summary.body().length + " bytes) to bare",
                    0.8,
                    () -> new Load(port, PATH, 200).rate(CONNECTIONS, ROUND),
                    () -> new Load(bare.port(), "/page", 200).rate(CONNECTIONS, ROUND));
            Ratio.of(
                    "summary.json to the smallest kept page",
                    0.8,
                    () -> new Load(port, PATH, 200).rate(CONNECTIONS, ROUND),
                    () -> new Load(port, "/robots.txt", 200).rate(CONNECTIONS, ROUND));
            Ratio.of(
                    "304 for summary.json to bare",
                    0.8,
                    () -> new Load(port, PATH, 304, "If-None-Match: " + etag).rate(CONNECTIONS, ROUND),
                    () -> new Load(bare.port(), "/page", 304, "If-None-Match: \"bare\"").rate(CONNECTIONS, ROUND));
        }
    }
}
