package io.haedap.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/** So many requests of a kind a minute from one address. Modules declare theirs as beans. */
public record RequestLimit(String name, int perMinute, Predicate<HttpServletRequest> counts) {

    /** Posts to exactly that path. */
    public static RequestLimit posts(String name, int perMinute, String path) {
        return new RequestLimit(
                name, perMinute, request -> "POST".equals(request.getMethod()) && path.equals(request.getRequestURI()));
    }
}
