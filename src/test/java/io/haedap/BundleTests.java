package io.haedap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTests {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    static Stream<String> bundles() throws IOException {
        return Files.list(BUNDLES)
                .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void english_says_all_that_korean_says(String bundle) throws IOException {
        var korean = read(bundle + ".properties");
        var english = read(bundle + "_en.properties");

        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(korean.stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_is_a_sound_pattern_with_the_same_gaps(String bundle) throws IOException {
        var korean = read(bundle + ".properties");
        var english = read(bundle + "_en.properties");

        for (var key : korean.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key, "")).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(korean.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_said_twice(String bundle) throws IOException {
        for (var file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            try (var lines = Files.lines(BUNDLES.resolve(file))) {
                assertThat(lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
