package io.haedap.people;

import io.haedap.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A password opens {@code POST /api/v1/tokens} and nothing else. */
class BasicOnlyForTokens extends OncePerRequestFilter {

    private final Problems problems;

    BasicOnlyForTokens(Problems problems) {
        this.problems = problems;
    }

    static boolean buysToken(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && ApiSecurity.TOKENS.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var basic = header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        if (basic && !buysToken(request)) {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
            return;
        }
        chain.doFilter(request, response);
    }
}
