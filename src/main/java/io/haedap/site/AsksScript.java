package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Shows the questions of a category as it is chosen, and hides those that are not asked. The form does its work without it. Named by its hash. */
@Component
class AsksScript {

    private final byte[] bytes = Script.of("asks.js").getBytes(StandardCharsets.UTF_8);
    private final String address = "/assets/asks." + Hash.of(bytes) + ".js";

    String address() {
        return address;
    }

    byte[] bytes() {
        return bytes;
    }
}
