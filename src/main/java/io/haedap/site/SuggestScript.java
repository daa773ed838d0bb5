package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The one script of our own pages: suggestions while somebody types. Every page does its work without it. Named by its hash. */
@Component
class SuggestScript {

    private final byte[] bytes = Script.of("suggest.js").getBytes(StandardCharsets.UTF_8);
    private final String address = "/assets/suggest." + Hash.of(bytes) + ".js";

    String address() {
        return address;
    }

    byte[] bytes() {
        return bytes;
    }
}
