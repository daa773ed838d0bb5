package io.haedap.faq.transfer;

import io.haedap.TestHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Exports of other help centres as they lie in files; pictures lie on a server of this machine. */
public final class Exports {

    private Exports() {}

    /** The files one after another. */
    public static String of(String... names) {
        var all = new StringBuilder();
        for (var name : names) {
            try (var in = Exports.class.getResourceAsStream("/transfer/" + name + ".json")) {
                all.append(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return all.toString().replace("http://PICTURES", pictures());
    }

    public static String pictures() {
        return "http://127.0.0.1:" + TestHouse.ELSEWHERE.port();
    }
}
