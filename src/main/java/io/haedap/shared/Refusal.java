package io.haedap.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule said no. The domain throws it; the API answers it as problem+json, console and site show its translated message
 * ({@code problem.<type>} in the bundles) beside the field where {@link #faults} names one.
 */
public class Refusal extends RuntimeException {

    /** What kind of no, and thereby the HTTP status. */
    public enum Kind {
        MALFORMED(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        INVALID(422),
        CONDITION_MISSING(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One field that was refused. {@code message} is a bundle key under {@code invalid.}; {@code arguments} fill it. */
    public record Fault(String field, String message, List<Object> arguments) {

        public static Fault of(String field, String message, Object... arguments) {
            return new Fault(field, message, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String type;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<Fault> faults;

    private Refusal(Kind kind, String type, List<Fault> faults) {
        super(type + (faults.isEmpty() ? "" : " " + faults));
        this.kind = kind;
        this.type = type;
        this.faults = faults;
    }

    /** Unknown, malformed and foreign ids are all answered by this, so that nobody can tell them apart. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", List.of());
    }

    public static Refusal forbidden(String type) {
        return new Refusal(Kind.FORBIDDEN, type, List.of());
    }

    public static Refusal conflict(String type) {
        return new Refusal(Kind.CONFLICT, type, List.of());
    }

    public static Refusal malformed(String field) {
        return new Refusal(Kind.MALFORMED, "malformed", List.of(Fault.of(field, "malformed")));
    }

    public static Refusal stale() {
        return new Refusal(Kind.STALE, "stale", List.of());
    }

    public static Refusal of(Kind kind, String type) {
        return new Refusal(kind, type, List.of());
    }

    /** A refusal of a type of its own that also says which field it is about. */
    public static Refusal of(Kind kind, String type, Fault fault) {
        return new Refusal(kind, type, List.of(fault));
    }

    public static Refusal invalid(String field, String message, Object... arguments) {
        return invalid(List.of(Fault.of(field, message, arguments)));
    }

    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, "invalid", List.copyOf(faults));
    }

    /** Adds a fact that a machine can read, such as the transitions that are allowed. */
    public Refusal with(String name, Object fact) {
        facts.put(name, fact);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Fault> faults() {
        return faults;
    }
}
