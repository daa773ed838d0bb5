package io.haedap.bench;

import io.haedap.Haedap;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;

/** A second node on the database of the first: in this process, or in one of its own that can be killed. */
final class OtherNode {

    /** What the database calls its sessions where it is a process of its own. */
    static final String NAME = "other-node";

    private OtherNode() {}

    static ConfigurableApplicationContext here(Environment first) {
        var holder = SecurityContextHolder.getContextHolderStrategy();
        try {
            return new SpringApplication(Haedap.class).run(arguments(first, 0));
        } finally {
            // who acts is kept in one place a process, and this one belongs to the first node
            SecurityContextHolder.setContextHolderStrategy(holder);
        }
    }

    /** A process that answers already. */
    static Process apart(Environment first) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Haedap.class.getName()));
        command.addAll(List.of(arguments(first, port)));
        command.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + NAME);
        var node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "other-node.log").toFile())
                .start();
        var client = HttpClient.newHttpClient();
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status"))
                .build();
        while (node.isAlive()) {
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return node;
                }
            } catch (IOException starting) {
                Thread.sleep(200);
            }
        }
        throw new IOException("The other node ended, see target/other-node.log");
    }

    private static String[] arguments(Environment first, int port) {
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", port,
                "management.server.port", "0",
                "haedap.sample-data", "false",
                "vaadin.productionMode", "true",
                "spring.main.banner-mode", "off"));
        for (var same : List.of(
                "haedap.public-url",
                "haedap.rate-limits",
                "haedap.attachments.directory",
                "haedap.search.directory",
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.flyway.user",
                "spring.flyway.password")) {
            settings.put(same, first.getRequiredProperty(same));
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** Of this run, however it was started. */
    private static String classPath() {
        return OtherNode.class.getClassLoader() instanceof java.net.URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
