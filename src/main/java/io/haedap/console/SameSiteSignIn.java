package io.haedap.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that another site's page sends. Vaadin exempts its sign-in form from CSRF tokens, so that a form left open
 * beyond its session still works; browsers say themselves where a form was sent from.
 */
class SameSiteSignIn extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if ("POST".equals(request.getMethod())
                && request.getRequestURI().endsWith("/console/login")
                && from != null
                && !from.equals("same-origin")
                && !from.equals("none")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
