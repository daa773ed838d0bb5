package io.haedap.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Under profile {@code prod} the program refuses to start on what is meant for trying out, each with one sentence. */
class ProductionRules implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        var refusal = refusal(environment);
        if (refusal != null) {
            throw new ProductionRefused(refusal);
        }
    }

    private static @Nullable String refusal(ConfigurableEnvironment environment) {
        if (isBlank(environment.getProperty("spring.datasource.url"))) {
            return "Profile prod does not run on the embedded database: set SPRING_DATASOURCE_URL.";
        }
        if (environment.getProperty("haedap.sample-data", Boolean.class, false)) {
            return "Profile prod does not load sample content: remove HAEDAP_SAMPLE_DATA.";
        }
        if (isBlank(environment.getProperty("haedap.public-url"))) {
            return "Profile prod needs the address that customers use: set HAEDAP_PUBLIC_URL.";
        }
        return null;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** The one sentence; the failure analyser prints it without a stack trace. */
    static final class ProductionRefused extends RuntimeException {
        ProductionRefused(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
