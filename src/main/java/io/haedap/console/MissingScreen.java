package io.haedap.console;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.haedap.shared.ui.Icons;
import jakarta.annotation.security.PermitAll;

/** There is no such screen. */
@ParentLayout(Shell.class)
@PermitAll
class MissingScreen extends ErrorScreen implements HasErrorParameter<NotFoundException> {

    MissingScreen() {
        super("console.missing.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(Icons.SEARCH, getTranslation("console.missing.headline"), getTranslation("console.missing.hint"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
