package io.haedap.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;

/**
 * Tells which pages people look at, also when they come from memory: {@code entries} the id of each entry, {@code found} each request
 * that names a page of results as where it came from.
 */
record PageReadings(Consumer<String> entries, Consumer<HttpServletRequest> found) {

    /** People; not whoever only asks whether it is there, and not machines. */
    void read(PageKey key, HttpServletRequest request) {
        var entry = key.entry();
        var led = !key.search() && SearchClicks.mayLead(request);
        if ((entry != null || led) && "GET".equals(request.getMethod()) && !Robots.isOne(request)) {
            if (entry != null) {
                entries.accept(entry);
            }
            if (led) {
                found.accept(request);
            }
        }
    }
}
