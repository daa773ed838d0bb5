package io.haedap.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as an operator runs it: a process of its own, in a directory of its own. */
final class Program implements AutoCloseable {

    static final String PASSWORD = "haedap-sample-2026";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private Program(Process process, Path log, int port, int management) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /** Starts the jar in that directory and waits until it is ready. */
    static Program startedIn(Path directory, Map<String, String> settings) {
        var program = launchedIn(directory, settings);
        program.awaitReadiness();
        return program;
    }

    /** Starts the jar and does not wait: it may refuse. */
    static Program launchedIn(Path directory, Map<String, String> settings) {
        try {
            var jar = Path.of(System.getProperty("haedap.jar", "target/haedap.jar"))
                    .toAbsolutePath();
            var log = directory.resolve("program.log");
            int port = freePort();
            int management = freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    // a program that lives for a minute has nothing of a compiler that takes its time
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    jar.toString()));
            var builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
            builder.environment().putAll(settings);
            return new Program(builder.start(), log, port, management);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReadiness() {
        var end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended: " + output());
            }
            if (status("http://localhost:" + management + "/actuator/health/readiness") == 200) {
                return;
            }
            rest(Duration.ofMillis(250));
        }
        throw new IllegalStateException("The program did not get ready: " + output());
    }

    /** Waits for the process to end by itself; its exit code. */
    int ended() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program still runs: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    String management(String path) {
        return "http://localhost:" + management + path;
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "";
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).build());
    }

    HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    HttpResponse<String> post(String path, String token, String body) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> put(String path, String token, String ifMatch, String body) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static int status(String address) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends the JVM as a power cut would: nothing of it runs any more, its PostgreSQL is left behind. */
    void killHard() {
        process.destroyForcibly();
        ended();
    }

    static void rest(Duration time) {
        java.util.concurrent.locks.LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
