package io.haedap;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.internal.AbstractRouteRegistry;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.Principal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A screen test: the whole program, a Vaadin UI without a browser, in Korean, as whoever {@link SignedInAs} names. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HaedapTest
@ExtendWith(ScreenTest.Extension.class)
public @interface ScreenTest {

    /** Sets Vaadin up around each test. */
    class Extension implements BeforeEachCallback, AfterEachCallback {

        private static final Routes ROUTES = routes();

        @Override
        public void beforeEach(ExtensionContext test) {
            open(SpringExtension.getApplicationContext(test));
        }

        /** Sets Vaadin up for this thread; somebody else's console beside that of the test. */
        public static void open(ApplicationContext context) {
            Locale.setDefault(Locale.KOREAN);
            MockVaadin.setMockRequestFactory(SecuredRequest::new);
            MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
            layouts();
            speak(Locale.KOREAN);
        }

        /**
         * Whoever is signed in stays so for the rest of the test, whichever thread happens to do what another one told the screen; as in the
         * program, where the session knows who has it open. From then on {@code As} changes nothing on this thread.
         */
        public static void staysSignedIn() {
            VaadinSession.getCurrent()
                    .getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            SecurityContextHolder.getContext());
        }

        /** Karibu registers views; the shell that wraps them is registered here. */
        private static void layouts() {
            var registry = (AbstractRouteRegistry)
                    VaadinService.getCurrent().getRouter().getRegistry();
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
            for (var found : scanner.findCandidateComponents("io.haedap")) {
                registry.setLayout(
                        load(String.valueOf(found.getBeanClassName())).asSubclass(RouterLayout.class));
            }
        }

        @Override
        public void afterEach(ExtensionContext test) {
            MockVaadin.tearDown();
        }

        /** Switches the screen's language; screens opened afterwards speak it. */
        public static void speak(Locale locale) {
            VaadinSession.getCurrent().setLocale(locale);
            UI.getCurrent().setLocale(locale);
        }

        private static Routes routes() {
            Set<Class<? extends Component>> views = new HashSet<>();
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
            for (var found : scanner.findCandidateComponents("io.haedap")) {
                views.add(load(found.getBeanClassName()).asSubclass(Component.class));
            }
            Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>();
            var errorScanner = new ClassPathScanningCandidateComponentProvider(false);
            errorScanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
            for (var found : errorScanner.findCandidateComponents("io.haedap")) {
                errors.add(errorView(load(found.getBeanClassName())));
            }
            return new Routes(views, errors, true);
        }

        @SuppressWarnings("unchecked")
        private static Class<? extends HasErrorParameter<?>> errorView(Class<?> view) {
            return (Class<? extends HasErrorParameter<?>>) view;
        }

        private static Class<?> load(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Answers who is signed in from the security context, as the servlet container would. */
    class SecuredRequest extends FakeRequest {

        SecuredRequest(HttpSession session) {
            super(session);
        }

        @Override
        public Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }

        @Override
        public boolean isUserInRole(String role) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(authority -> role.equals(authority.getAuthority()));
        }
    }
}
