package io.haedap.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers 429 with {@code Retry-After} when an address asks too often; a problem to the API, a page to everyone else. */
final class RequestLimits extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLimits.class);

    private final transient List<RequestLimit> limits;
    private final transient Problems problems;
    private final transient Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    RequestLimits(List<RequestLimit> limits, Problems problems, boolean on) {
        this.limits = on ? List.copyOf(limits) : List.of();
        this.problems = problems;
        if (!on) {
            log.warn("Request limits are off (HAEDAP_RATE_LIMITS=off): for load tests only");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long wait = request.getDispatcherType() == DispatcherType.REQUEST ? secondsToWait(request) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private long secondsToWait(HttpServletRequest request) {
        long longest = 0;
        for (var limit : limits) {
            if (limit.counts().test(request)) {
                var answer = buckets.get(limit.name() + ' ' + Network.of(request.getRemoteAddr()), _ -> bucket(limit))
                        .tryConsumeAndReturnRemaining(1);
                if (!answer.isConsumed()) {
                    longest = Math.max(longest, TimeUnit.NANOSECONDS.toSeconds(answer.getNanosToWaitForRefill()) + 1);
                }
            }
        }
        return longest;
    }

    private static Bucket bucket(RequestLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.perMinute()).refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
