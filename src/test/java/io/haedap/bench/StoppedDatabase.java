package io.haedap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of a bench's own that can be stopped, made to hang, and started again where it was. */
final class StoppedDatabase implements AutoCloseable {

    private final Path data = Files.createTempDirectory("haedap-stopped-").resolve("data");
    private final int port;
    private EmbeddedPostgres postgres;

    StoppedDatabase() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = started();
        var superuser = JdbcClient.create(postgres.getPostgresDatabase());
        for (var sql : List.of(
                "create role haedap_owner login",
                "create role haedap_app login",
                "create database haedap owner haedap_owner")) {
            superuser.sql(sql).update();
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setPort(port)
                .start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/haedap";
    }

    void stop() throws IOException {
        postgres.close();
    }

    void start() throws IOException {
        postgres = started();
    }

    /** All processes of the server stand still: connections stay open and nobody answers. */
    void hang(boolean still) throws IOException, InterruptedException {
        var server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        for (var one : Stream.concat(Stream.of(server), server.descendants()).toList()) {
            new ProcessBuilder("kill", still ? "-STOP" : "-CONT", String.valueOf(one.pid()))
                    .start()
                    .waitFor();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
