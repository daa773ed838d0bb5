package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The script that companies put on their own pages, with the tokens that its rules use: one file that needs no other. */
@Component
class WidgetScript {

    /** Where the script leaves room for the tokens. */
    private static final String PLACE = "--tokens:0;";

    private final byte[] bytes;

    WidgetScript() {
        var script = Script.of("widget.js");
        if (!script.contains(PLACE)) {
            throw new IllegalStateException("widget.js leaves no room for the tokens");
        }
        bytes = script.replace(PLACE, Tokens.read().definitions(script)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }
}
