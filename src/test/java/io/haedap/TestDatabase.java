package io.haedap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL for all tests of a run, with the two roles; every Spring context gets a database of its own. */
public final class TestDatabase {

    /** Whether commits reach the disk, as in production: benchmarks set {@code on}, tests need not wait for it. */
    private static final String COMMITS = System.getProperty("haedap.test.commits", "off");

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", COMMITS)
                    .setServerConfig("synchronous_commit", COMMITS)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("track_commit_timestamp", "on")
                    .start();
            var superuser = JdbcClient.create(postgres.getPostgresDatabase());
            superuser.sql("create role haedap_owner login").update();
            superuser.sql("create role haedap_app login").update();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes an empty database and returns its address; users are {@code haedap_owner} and {@code haedap_app}. */
    public static String fresh() {
        var name = "test" + COUNT.incrementAndGet();
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql("create database " + name + " owner haedap_owner")
                .update();
        return "jdbc:postgresql://localhost:%d/%s".formatted(POSTGRES.getPort(), name);
    }

    public static DataSource as(String user, String url) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(url, user, "");
    }
}
