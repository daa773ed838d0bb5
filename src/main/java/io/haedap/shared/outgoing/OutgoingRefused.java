package io.haedap.shared.outgoing;

import io.haedap.shared.Refusal;
import java.util.Locale;

/** A request that was not sent, or whose answer was not taken. */
public class OutgoingRefused extends RuntimeException {

    /** Why; {@code invalid.outgoing-…} in the bundles says it to people. */
    public enum Reason {
        /** Not an address of http or https, with a name or password in it, or spelt so that programs read it differently. */
        ADDRESS,
        /** Only by https, except to listed hosts. */
        INSECURE,
        PORT,
        /** Leads into a network that is not the public one. */
        PRIVATE,
        UNKNOWN_HOST,
        UNREACHABLE,
        /** Whoever answers cannot prove that it is who it was asked for. */
        UNPROVEN,
        TIMEOUT,
        TOO_LARGE,
        REDIRECT,
        STATUS;

        public String message() {
            return "outgoing-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public OutgoingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public OutgoingRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** As a fault of the field that named the address. */
    public Refusal.Fault fault(String field, Object... arguments) {
        return Refusal.Fault.of(field, reason.message(), arguments);
    }
}
