package io.haedap.console;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;

/** Gives a fault a number that stands on the screen and in the log, so that nobody has to show a stack trace. */
final class Incidents {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    static String report(Logger log, Throwable fault) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        log.error("The console failed, reference {}", number, fault);
        return number;
    }
}
