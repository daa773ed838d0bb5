package io.haedap.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a path that hides characters which need no encoding: controllers would decode them, but what compares the path as
 * it was sent, such as the limits, would take it for another one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    /** Percent-encoded letters, digits, {@code - . _ ~}. */
    private static final Pattern HIDDEN =
            Pattern.compile("%(2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    PlainPaths(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (!HIDDEN.matcher(path).find()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "status-400");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
