package io.haedap.site;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The one stylesheet: the tokens that the site uses, then the site's rules, without comments, named by its hash. */
@Component
class Stylesheet {

    private final byte[] bytes;
    private final String address;

    Stylesheet() {
        var rules = Tokens.rules("static/site.css");
        bytes = squeeze(Tokens.read().onlyUsed(rules) + rules).getBytes(StandardCharsets.UTF_8);
        address = "/assets/site." + Hash.of(bytes) + ".css";
    }

    String address() {
        return address;
    }

    byte[] bytes() {
        return bytes;
    }

    static String squeeze(String css) {
        return css.replaceAll("\\s+", " ")
                .replaceAll(" ?([{};]) ?", "$1")
                .replaceAll("([:,]) ", "$1")
                .replaceAll(";}", "}")
                .replaceAll("[^{}]+\\{}", "")
                .strip();
    }
}
