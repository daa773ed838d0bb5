package io.haedap.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Spring MVC and nothing else, with one page of given bytes under {@code /page}: the floor of what a server costs. */
record BareServer(ConfigurableApplicationContext context, int port) implements AutoCloseable {

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration.class,
        org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.class,
        org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration.class
    })
    static class BareApplication {

        @RestController
        static class Bare {

            static byte[] page = new byte[0];
            static MediaType type = MediaType.TEXT_HTML;

            @GetMapping("/page")
            ResponseEntity<byte[]> page(WebRequest request) {
                if (request.checkNotModified("\"bare\"")) {
                    return ResponseEntity.status(304).eTag("\"bare\"").build();
                }
                return ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noCache())
                        .eTag("\"bare\"")
                        .body(page);
            }
        }
    }

    static BareServer of(byte[] page, MediaType type) {
        BareApplication.Bare.page = page;
        BareApplication.Bare.type = type;
        var application = new SpringApplication(BareApplication.class);
        application.setDefaultProperties(
                Map.of("server.port", "0", "spring.threads.virtual.enabled", "true", "spring.main.banner-mode", "off"));
        var context = application.run("--spring.config.location=optional:classpath:/none/");
        return new BareServer(
                context,
                Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port"))));
    }

    @Override
    public void close() {
        context.close();
    }
}
