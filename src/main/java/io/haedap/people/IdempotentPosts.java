package io.haedap.people;

import io.haedap.shared.web.BodyTooLong;
import io.haedap.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} happens once: the same key and body are answered as the first time, 409 while the
 * first still runs, 422 with another body, 403 when the caller's rights are others now. What the answer shows of people is
 * recorded as a reading each time; what it shows once is not in it again. Stands behind authorization, so that no body is read of whoever may not call.
 * Tokens are left out: their secret is shown once and kept nowhere.
 */
class IdempotentPosts extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger log = LoggerFactory.getLogger(IdempotentPosts.class);

    private final Replays replays;
    private final KeyedPosts posts;
    private final ApplicationEventPublisher events;
    private final Problems problems;

    IdempotentPosts(Replays replays, KeyedPosts posts, ApplicationEventPublisher events, Problems problems) {
        this.replays = replays;
        this.posts = posts;
        this.events = events;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || ApiSecurity.TOKENS.equals(request.getRequestURI())
                || caller() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getHeader(HEADER);
        if (!name.matches("[\\x21-\\x7e]{1,255}")) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key");
            return;
        }
        KeptBody read;
        try {
            read = KeptBody.read(request.getInputStream());
        } catch (BodyTooLong _) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "status-413");
            return;
        }
        try (var body = read) {
            answer(name, body, request, response, chain);
        }
    }

    private void answer(
            String name, KeptBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var target = request.getRequestURI() + "?" + request.getQueryString() + " " + request.getContentType();
        var key = new ReplayKey(Objects.requireNonNull(caller()), name, target, body.digest());
        KeyedPosts.Attempt attempt;
        try {
            attempt = replays.begin(key);
            if (attempt == null) {
                answerAgain(key, request, response);
                return;
            }
        } catch (DataAccessException _) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            return;
        }
        run(attempt, new ReadBody(request, body), response, chain);
    }

    private void run(
            KeyedPosts.Attempt attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var worthKeeping = false;
        posts.begin(attempt);
        try {
            chain.doFilter(request, answer);
            worthKeeping = isWorthKeeping(answer);
        } finally {
            posts.end();
            note(attempt, worthKeeping ? answer : null);
        }
        answer.copyBodyToResponse();
    }

    /** What was done is done: when its note cannot be kept, the answer leaves all the same and the key stays taken. */
    private void note(KeyedPosts.Attempt attempt, @Nullable ContentCachingResponseWrapper answer) {
        try {
            if (answer == null) {
                replays.forget(attempt);
                return;
            }
            replays.finish(
                    attempt,
                    new Replay(
                            answer.getStatus(),
                            answer.getHeader(HttpHeaders.ETAG),
                            answer.getHeader(HttpHeaders.LOCATION),
                            answer.getContentType(),
                            answer.getContentAsByteArray(),
                            attempt.readings));
        } catch (DataAccessException away) {
            log.warn("The answer to a keyed POST could not be kept: {}", away.getMessage());
        }
    }

    /** What broke, and what was only asked too often, may be tried again with the same key. */
    private static boolean isWorthKeeping(ContentCachingResponseWrapper answer) {
        return answer.getStatus() < 500 && answer.getStatus() != 429;
    }

    private void answerAgain(ReplayKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = replays.find(key);
        if (found != null && !key.isOf(found.request())) {
            problems.write(request, response, HttpStatus.valueOf(422), "idempotency-reused");
            return;
        }
        if (found == null || found.state() == Replays.State.RUNNING) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, HttpStatus.CONFLICT, "idempotency-running");
            return;
        }
        if (found.state() == Replays.State.COMMITTED) {
            problems.write(request, response, HttpStatus.CONFLICT, "idempotency-unanswered");
            return;
        }
        var replay = found.replay();
        if (replay == null) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "idempotency-rights");
            return;
        }
        replay.readings().forEach(events::publishEvent);
        response.setStatus(replay.status());
        set(response, HttpHeaders.ETAG, replay.etag());
        set(response, HttpHeaders.LOCATION, replay.location());
        set(response, HttpHeaders.CONTENT_TYPE, replay.contentType());
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(replay.body());
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    private static @Nullable SignedIn caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }
}
