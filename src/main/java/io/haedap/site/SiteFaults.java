package io.haedap.site;

import io.haedap.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong on a page with a page in the same frame; API and console answer for themselves. */
@Component
class SiteFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(SiteFaults.class);

    private final Troubles troubles;
    private final InquiryForms inquiries;
    private final SubscriptionSheets subscriptions;
    private final FollowSheets follow;

    SiteFaults(Troubles troubles, InquiryForms inquiries, SubscriptionSheets subscriptions, FollowSheets follow) {
        this.troubles = troubles;
        this.inquiries = inquiries;
        this.subscriptions = subscriptions;
        this.follow = follow;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/console") || path.startsWith("/actuator")) {
            return null;
        }
        var status = statusOf(failed);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn("{} could not be read: {}", path, failed.getMessage());
            response.setHeader("Retry-After", "10");
        } else if (status.is5xxServerError()) {
            log.error("A page failed", failed);
        }
        if (status != HttpStatus.GONE) {
            response.setHeader("Cache-Control", "no-store");
        }
        var visit = Visit.of(request);
        if (!status.is5xxServerError() || !"POST".equals(request.getMethod())) {
            return troubles.page(status, visit);
        }
        // what was typed is not lost
        return switch (visit.path()) {
            case "/inquiries/new" -> inquiries.again(InquiryForm.of(request), status, visit, request, response);
            case SubscriptionPages.HERE ->
                subscriptions.again(SubscriptionForm.of(request), status, visit, request, response);
            default ->
                FollowForm.isOne(visit.path())
                        ? follow.again(FollowForm.of(request), status, visit, request, response)
                        : troubles.page(status, visit);
        };
    }

    static HttpStatus statusOf(Exception failed) {
        return switch (failed) {
            case Refusal refusal -> HttpStatus.valueOf(refusal.kind().status());
            case AccessDeniedException _ -> HttpStatus.FORBIDDEN;
            case ErrorResponse known -> HttpStatus.valueOf(known.getStatusCode().value());
            case TypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            case RequestRejectedException _ -> HttpStatus.BAD_REQUEST;
            case TransactionException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case NonTransientDataAccessResourceException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case NonTransientDataAccessException _ -> HttpStatus.INTERNAL_SERVER_ERROR;
            case DataAccessException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
