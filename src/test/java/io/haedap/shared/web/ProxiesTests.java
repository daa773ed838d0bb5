package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forwarded headers count from configured proxies alone; the settings are those of the program. */
class ProxiesTests {

    @Configuration(proxyBeanMethods = false)
    static class Mirror {

        @Bean
        ServletRegistrationBean<HttpServlet> mirror() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter()
                                    .print(request.getRemoteAddr() + " " + request.getScheme() + " "
                                            + request.getServerName());
                        }
                    },
                    "/mirror");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                           | 127.0.0.1 http localhost",
                "10.0.0.0/8                   | 127.0.0.1 http localhost",
                "127.0.0.1/32                 | 203.0.113.9 https help.example",
                "10.0.0.0/8, 127.0.0.1/32     | 203.0.113.9 https help.example",
            })
    void forwarded_headers_count_from_configured_proxies_alone(String proxies, String seen) {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(TomcatServletWebServerAutoConfiguration.class))
                .withUserConfiguration(Mirror.class)
                .withPropertyValues("server.port=0", "HAEDAP_PROXIES=" + proxies)
                .run(context -> {
                    var server = context.getSourceApplicationContext(
                                    AnnotationConfigServletWebServerApplicationContext.class)
                            .getWebServer();
                    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/mirror"))
                            .header("X-Forwarded-For", "203.0.113.9")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "help.example")
                            .build();
                    try (var client = HttpClient.newHttpClient()) {
                        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                        .body())
                                .isEqualTo(seen);
                    }
                });
    }
}
