package io.haedap.shared.web;

/**
 * A resource whose addresses name a thing. It is asked for the thing before parameters and body of a request are read, so that
 * 404, 428 and 412 go before whatever is wrong with those ({@code RefusalOrder}).
 */
public interface Versioned {

    /**
     * The version that {@code If-Match} must name; refuses as not found what does not exist for the caller. Things that change by
     * POST alone answer 0.
     *
     * @param id the first variable of the path
     */
    long version(String id);
}
