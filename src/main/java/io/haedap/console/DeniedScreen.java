package io.haedap.console;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.haedap.shared.ui.Icons;
import jakarta.annotation.security.PermitAll;

/** The screen exists, but not for this person's rights. */
@ParentLayout(Shell.class)
@PermitAll
class DeniedScreen extends ErrorScreen implements HasErrorParameter<AccessDeniedException> {

    DeniedScreen() {
        super("console.denied.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        explain(Icons.LOCK, getTranslation("console.denied.headline"), getTranslation("console.denied.hint"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
