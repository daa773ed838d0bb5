package io.haedap.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one script: suggestions while somebody types. Every page does its work without it. Named by its hash, without comments. */
@Component
class SuggestScript {

    private static final Pattern COMMENT = Pattern.compile("\\s*/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\n\\s*");

    private final byte[] bytes;
    private final String address;

    SuggestScript() {
        bytes = INDENT.matcher(COMMENT.matcher(read()).replaceAll(""))
                .replaceAll("\n")
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        address = "/assets/suggest." + Hash.of(bytes) + ".js";
    }

    String address() {
        return address;
    }

    byte[] bytes() {
        return bytes;
    }

    private static String read() {
        try {
            return new ClassPathResource("static/suggest.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
