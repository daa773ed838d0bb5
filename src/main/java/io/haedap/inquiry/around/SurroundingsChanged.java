package io.haedap.inquiry.around;

import io.haedap.shared.Audited;
import java.util.Map;

/** Something around an inquiry changed: {@code what} is the verb, {@code facts} say with what. Recorded by audit. */
record SurroundingsChanged(String number, String what, Map<String, Object> facts) implements Audited {

    @Override
    public String action() {
        return "inquiry." + what;
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }
}
