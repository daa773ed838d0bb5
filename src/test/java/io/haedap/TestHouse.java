package io.haedap;

import io.haedap.people.SampleStaff;
import io.haedap.shared.outgoing.HttpPeer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests add to the program: a settable clock, a database of their own, the sample accounts. */
@TestConfiguration(proxyBeanMethods = false)
public class TestHouse {

    /** A server of somebody else, the one in a network of our own that the program may ask. */
    public static final HttpPeer ELSEWHERE = new HttpPeer();

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    InitializingBean sampleAccounts(SampleStaff staff) {
        return () -> staff.make(name -> name);
    }

    /** Gives the context an empty database; the owner migrates, the program works as the application role. */
    public static class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = TestDatabase.fresh();
            TestPropertyValues.of(
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=haedap_app",
                            "spring.datasource.password=",
                            "spring.flyway.user=haedap_owner",
                            "spring.flyway.password=",
                            "haedap.rate-limits=off",
                            "haedap.webhooks.sending=off",
                            "haedap.inquiry.warnings=false",
                            "haedap.outgoing.allowed=127.0.0.1:" + ELSEWHERE.port(),
                            "haedap.attachments.directory=" + directory("attachments"),
                            "haedap.search.directory=" + directory("search"))
                    .applyTo(context);
        }

        /** Each context has its own files, as it has its own database. */
        private static java.nio.file.Path directory(String what) {
            try {
                return java.nio.file.Files.createTempDirectory("haedap-" + what + "-");
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }
}
