package io.haedap.console;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import jakarta.annotation.security.PermitAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A screen failed while it opened: a refusal is explained, anything else gets a number and no details. */
@ParentLayout(Shell.class)
@PermitAll
class FailedScreen extends ErrorScreen implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailedScreen.class);

    FailedScreen() {
        super("console.failed.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        for (Throwable cause = parameter.getCaughtException(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refused(refusal);
                }
                case org.springframework.security.access.AccessDeniedException _ -> {
                    title(getTranslation("console.denied.title"));
                    explain(
                            Icons.LOCK,
                            getTranslation("console.denied.headline"),
                            getTranslation("console.denied.hint"));
                    return HttpStatusCode.FORBIDDEN.getCode();
                }
                case DataAccessResourceFailureException _ -> {
                    return away();
                }
                case CannotCreateTransactionException _ -> {
                    return away();
                }
                default -> {}
            }
        }
        var number = Incidents.report(log, parameter.getCaughtException());
        explain(Icons.WARN, getTranslation("console.failed.headline"), getTranslation("console.failed.hint", number));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private int refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            title(getTranslation("console.missing.title"));
            explain(Icons.SEARCH, getTranslation("console.missing.headline"), getTranslation("console.missing.hint"));
        } else {
            explain(Icons.INFO, getTranslation("problem." + refusal.type()), "");
        }
        return refusal.kind().status();
    }

    private int away() {
        explain(Icons.PULSE, getTranslation("console.away.headline"), getTranslation("console.away.hint"));
        return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
    }
}
