package io.haedap.site;

import io.haedap.shared.database.DatabasePulse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says at once that the database is away, instead of letting readers wait for the pool. */
@Component
class AwayCheck implements HandlerInterceptor {

    private final DatabasePulse pulse;

    AwayCheck(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (pulse.isAway()
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackage() == AwayCheck.class.getPackage()
                && !method.getBeanType().isAnnotationPresent(NeedsNoDatabase.class)) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return true;
    }
}
