package io.haedap.people;

import io.haedap.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer}; a token that is unknown, ended or of a disabled owner answers 401, and so does one that
 * would buy another token.
 */
class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Problems problems;

    BearerTokens(Accounts accounts, Problems problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> owner;
        try {
            owner = accounts.withToken(
                    Secrets.hash(header.substring(BEARER.length()).strip()));
        } catch (DataAccessException _) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            return;
        }
        if (owner.isEmpty() || BasicOnlyForTokens.buysToken(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffAuthentication.of(owner.orElseThrow()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
