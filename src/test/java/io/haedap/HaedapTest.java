package io.haedap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on real PostgreSQL, without sample content but with the sample accounts, and with a clock that tests set.
 * One context serves all tests that carry this annotation, so they tidy up what they must not leave behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            Haedap.class,
            TestHouse.class,
            io.haedap.people.As.class,
            io.haedap.faq.Faqs.class,
            io.haedap.release.Releases.class,
            io.haedap.response.Outages.class,
            io.haedap.knowledge.Answered.class
        },
        properties = {"haedap.sample-data=false", "haedap.public-url=http://localhost:8080", "management.server.port=0"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHouse.Database.class)
@ExtendWith(SignedInAs.Extension.class)
public @interface HaedapTest {}
