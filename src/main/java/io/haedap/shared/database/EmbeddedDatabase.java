package io.haedap.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that comes with the program and keeps its data in one directory. It is meant for trying out: it listens
 * on the loopback address and trusts who is on this machine.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "haedap";
    static final String OWNER = "haedap_owner";
    static final String APPLICATION = "haedap_app";

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /** Starts on the data of {@code home}. A postmaster that outlived its program is stopped first; a second program is refused. */
    static EmbeddedDatabase startedIn(Path home) {
        try {
            Files.createDirectories(home);
            var lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            refuseSecondProgram(lock, home);
            var data = home.resolve("postgres");
            StalePostmaster.stop(data);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            var database = new EmbeddedDatabase(lock, postgres);
            database.createRolesOnce();
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + home, failed);
        }
    }

    private static void refuseSecondProgram(FileChannel lock, Path home) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // held by this very JVM: refused like any other
        }
        lock.close();
        throw new IllegalStateException("Another Haedap is running on the data in "
                + home.toAbsolutePath().normalize()
                + ". Stop it, or set SPRING_DATASOURCE_URL to a PostgreSQL that both can use.");
    }

    private void createRolesOnce() {
        var superuser = JdbcClient.create(postgres.getPostgresDatabase());
        createRole(superuser, OWNER);
        createRole(superuser, APPLICATION);
        if (!exists(superuser, "select exists (select from pg_database where datname = ?)", NAME)) {
            superuser.sql("create database " + NAME + " owner " + OWNER).update();
        }
    }

    private static void createRole(JdbcClient superuser, String role) {
        if (!exists(superuser, "select exists (select from pg_roles where rolname = ?)", role)) {
            superuser.sql("create role " + role + " login").update();
        }
    }

    private static boolean exists(JdbcClient client, String question, String name) {
        return client.sql(question).param(name).query(Boolean.class).single();
    }

    String url() {
        return postgres.getJdbcUrl(APPLICATION, NAME).replaceFirst("\\?.*", "");
    }

    DataSource superuser() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException, SQLException {
        postgres.close();
        lock.close();
    }
}
