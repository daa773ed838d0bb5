package io.haedap.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A script as it is served: without comments and without what indents it. */
final class Script {

    private static final Pattern COMMENT = Pattern.compile("\\s*/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\n\\s*");

    private Script() {}

    static String of(String file) {
        try {
            var source = new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
            return INDENT.matcher(COMMENT.matcher(source).replaceAll(""))
                    .replaceAll("\n")
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
