package io.haedap;

import io.haedap.shared.database.DatabaseClock;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: console, public site and API in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableResilientMethods
@Modulithic(systemName = "Haedap", sharedModules = "shared")
public class Haedap {

    public static void main(String[] arguments) {
        SpringApplication.run(Haedap.class, arguments);
    }

    @Bean
    DatabaseClock clock() {
        return new DatabaseClock(Clock.systemUTC());
    }
}
