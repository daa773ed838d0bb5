package io.haedap.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.haedap.shared.database.ChangeListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a change of role, password or state reach live console sessions with their next request, on every node: rights are
 * replaced, a disabled account is signed out. No session lives longer than twelve hours, however busy.
 */
@Component
public class LiveSessions extends OncePerRequestFilter implements ChangeListener {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final LoadingCache<UUID, Optional<Accounts.Account>> accounts;
    private final Accounts store;
    private final Clock clock;

    LiveSessions(Accounts store, Clock clock) {
        this.store = store;
        this.accounts = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(store::withId);
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var account = java.util.Objects.requireNonNull(accounts.get(signedIn.staff()))
                    .filter(known -> known.state() == StaffState.ACTIVE);
            if (account.isEmpty() || isTooOld(request)) {
                signOut(request);
            } else if (account.orElseThrow().signedIn().stamp() != signedIn.stamp()) {
                replace(request, account.orElseThrow().signedIn());
            }
        }
        chain.doFilter(request, response);
    }

    /** What a session's sign-in has become: the rights of now, or nothing when the account may not work any more. */
    public Optional<Authentication> now(Authentication known) {
        return known.getPrincipal() instanceof SignedIn signedIn
                ? store.withId(signedIn.staff())
                        .filter(account -> account.state() == StaffState.ACTIVE)
                        .map(account -> StaffAuthentication.of(account.signedIn()))
                : Optional.of(known);
    }

    private boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    private static void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static void replace(HttpServletRequest request, SignedIn fresh) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffAuthentication.of(fresh));
        SecurityContextHolder.setContext(context);
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    @Override
    public void changed(String topic) {
        if (topic.equals("staff")) {
            accounts.invalidateAll();
        }
    }

    @Override
    public void resync() {
        accounts.invalidateAll();
    }
}
