package io.haedap.shared.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two roles from the first migration on: the owner migrates, the application role owns nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The embedded database, as long as no address of another one is set. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!prod")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${haedap.home}") Path home) {
            return EmbeddedDatabase.startedIn(home);
        }

        @Bean
        JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
            return new Application(database.url());
        }

        @Bean
        FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
            return new Owner(database.url());
        }

        private record Application(String url) implements JdbcConnectionDetails {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.APPLICATION;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        }

        private record Owner(String url) implements FlywayConnectionDetails {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        }
    }

    /** Migrations grant to whichever role the program works with. */
    @Bean
    FlywayConfigurationCustomizer grantsToTheApplication(JdbcConnectionDetails application) {
        return flyway -> {
            var placeholders = new java.util.HashMap<>(flyway.getPlaceholders());
            placeholders.put("application", application.getUsername());
            flyway.placeholders(placeholders);
        };
    }

    /** Before anything is asked, what was deferred has left. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource source, DeferredWrites writes) {
        return new JdbcTemplate(source) {
            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                writes.flush();
                super.applyStatementSettings(statement);
            }
        };
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }
}
