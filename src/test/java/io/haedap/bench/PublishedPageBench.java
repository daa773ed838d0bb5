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
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

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

    /** Spring MVC and nothing else. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration.class,
        org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.class,
        org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration.class
    })
    static class BareApplication {

        @RestController
        static class Bare {

            static byte[] page = new byte[0];

            @GetMapping("/page")
            ResponseEntity<byte[]> page(WebRequest request) {
                if (request.checkNotModified("\"bare\"")) {
                    return ResponseEntity.status(304).eTag("\"bare\"").build();
                }
                return ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .eTag("\"bare\"")
                        .body(page);
            }
        }
    }

    @Test
    void published_page() throws Exception {
        var faq = faqs.published(Faqs.content("bench", "## Symptom\n\n" + "Words of an answer. ".repeat(120)));
        var path = "/faq/" + faq.id() + "-bench";
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        BareApplication.Bare.page = page.body();
        var etag = page.headers().firstValue("ETag").orElseThrow();

        try (var bare = bare()) {
            int barePort = Integer.parseInt(String.valueOf(bare.getEnvironment().getProperty("local.server.port")));
            Ratio.of(
                    "published FAQ page (" + page.body().length + " bytes)",
                    0.7,
                    () -> new Load(port, path, 200).rate(CONNECTIONS, ROUND),
                    () -> new Load(barePort, "/page", 200).rate(CONNECTIONS, ROUND));
            Ratio.of(
                    "304 for a published FAQ page",
                    1.0,
                    () -> new Load(port, path, 304, "If-None-Match: " + etag).rate(CONNECTIONS, ROUND),
                    () -> new Load(barePort, "/page", 304, "If-None-Match: \"bare\"").rate(CONNECTIONS, ROUND));
        }
    }

    private static ConfigurableApplicationContext bare() {
        return new SpringApplication(BareApplication.class) {
            {
                setDefaultProperties(java.util.Map.of(
                        "server.port",
                        "0",
                        "spring.threads.virtual.enabled",
                        "true",
                        "spring.main.banner-mode",
                        "off"));
            }
        }.run("--spring.config.location=optional:classpath:/none/");
    }
}
