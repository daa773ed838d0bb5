package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the API is a problem with a stable type and never shows what the program is made of. */
@RestControllerAdvice(annotations = RestController.class)
class ApiAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiAdvice.class);

    private final Problems problems;

    ApiAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        return answer(problems.of(refusal, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, Locale locale) {
        return answer(problems.of(HttpStatus.FORBIDDEN, "forbidden", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected, Locale locale) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, "malformed", locale));
    }

    /** Parameters that are no text, such as half a percent escape; the server notices when they are first read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException undecodable, Locale locale) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, "malformed", locale));
    }

    /** Where a controller reads the body itself. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(BodyTooLong tooLong, Locale locale) {
        return answer(problems.of(HttpStatus.CONTENT_TOO_LARGE, "status-413", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> raced(OptimisticLockingFailureException raced, Locale locale) {
        return answer(problems.of(HttpStatus.CONFLICT, "raced", locale));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<ProblemDetail> away(Exception away, Locale locale) {
        log.warn("The database did not answer: {}", away.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failed, Locale locale) {
        log.error("A request failed", failed);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", locale));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var locale = request.getLocale();
        var cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (cause instanceof BodyTooLong) {
            var problem = problems.of(HttpStatus.CONTENT_TOO_LARGE, "status-413", locale);
            return ResponseEntity.status(problem.getStatus()).body(problem);
        }
        var refusal = JsonRefusals.of(unreadable);
        return ResponseEntity.status(refusal.kind().status()).body(problems.of(refusal, locale));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (body instanceof ProblemDetail problem && "about:blank".equals(String.valueOf(problem.getType()))) {
            var typed =
                    problems.of(HttpStatus.valueOf(status.value()), "status-" + status.value(), request.getLocale());
            return new ResponseEntity<>(typed, headers, status);
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
