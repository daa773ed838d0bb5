package io.haedap.shared.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** What no JSON may hold, whatever it is for: null within a list, and years that the calendar or the database cannot show. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /** A value that can be read and is refused all the same; {@code rule} is a bundle key under {@code invalid.}. */
    static final class Unfit extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String rule;

        private Unfit(String rule) {
            super(rule);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    @Bean
    JsonMapperBuilderCustomizer nothingUnfit() {
        return builder -> builder.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule("times").addDeserializer(OffsetDateTime.class, new Times()));
    }

    private static final class Times extends ValueDeserializer<OffsetDateTime> {

        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) {
            var time = InstantDeserializer.OFFSET_DATE_TIME.deserialize(json, context);
            var instant = time.toInstant();
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw new Unfit("time");
            }
            return time;
        }
    }
}
