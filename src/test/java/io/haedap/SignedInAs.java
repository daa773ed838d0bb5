package io.haedap;

import io.haedap.people.As;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Signs in a sample account, such as {@code editor}, for a test or a class; see also {@link As} for changes within a test. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedInAs {

    String value();

    /** Reads the annotation before each test; a method's own goes before the class's. */
    class Extension implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            // each context that starts puts its own in place for all, but its services ask the one they were made with
            SecurityContextHolder.setContextHolderStrategy(
                    SpringExtension.getApplicationContext(test).getBean(SecurityContextHolderStrategy.class));
            SecurityContextHolder.clearContext();
            AnnotationSupport.findAnnotation(test.getElement(), SignedInAs.class)
                    .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), SignedInAs.class))
                    .ifPresent(as -> SpringExtension.getApplicationContext(test)
                            .getBean(As.class)
                            .signIn(as.value()));
        }

        @Override
        public void afterEach(ExtensionContext test) {
            SecurityContextHolder.clearContext();
        }
    }
}
