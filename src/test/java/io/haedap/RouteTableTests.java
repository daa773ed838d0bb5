package io.haedap;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.haedap.people.As;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table {@code src/test/resources/routes.txt} lists every endpoint, screen and page with the right it takes. What is not
 * in it, or stands in it and does not exist, fails here; then every role knocks at every endpoint.
 */
@HaedapTest
class RouteTableTests {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");
    private static final List<String> ROLES =
            List.of("editor", "reviewer", "publisher", "agent1", "lead", "auditor", "admin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private List<ApiRights> resources;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private CurrentStaff current;

    @Test
    void every_route_stands_in_the_table_with_its_right() throws IOException {
        var found = new TreeSet<String>();
        found.addAll(endpoints());
        found.addAll(screens());

        var listed = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", listed));
    }

    private Set<String> endpoints() {
        var rights = rights();
        var lines = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues()) {
                if (!method.getBeanType().getName().startsWith("io.haedap.")) {
                    continue;
                }
                if (methods.isEmpty()) {
                    lines.add("PAGE ANY " + path);
                }
                methods.forEach(verb -> lines.add(
                        path.startsWith("/api/")
                                ? verb + " " + path + " " + rights.getOrDefault(verb + " " + path, "NOT IN THE CHAIN")
                                : "PAGE " + verb + " " + path));
            }
        });
        return lines;
    }

    private Map<String, String> rights() {
        var rights = new HashMap<String, String>();
        resources.stream()
                .flatMap(resource -> resource.rights().stream())
                .forEach(route -> rights.put(route.method() + " " + route.path(), route.right()));
        return rights;
    }

    private static Set<String> screens() {
        var lines = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var found : scanner.findCandidateComponents("io.haedap")) {
            var view = load(String.valueOf(found.getBeanClassName()));
            lines.add("SCREEN " + view.getSimpleName() + " /console/"
                    + view.getAnnotation(Route.class).value() + " " + right(view));
        }
        return lines;
    }

    private static Class<? extends Component> load(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String right(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return ApiRight.ANYONE;
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return ApiRight.SIGNED_IN;
        }
        var roles = view.getAnnotation(RolesAllowed.class);
        return roles == null ? "NOBODY" : Arrays.stream(roles.value()).sorted().collect(Collectors.joining("|"));
    }

    @Test
    void each_role_gets_in_where_its_rights_lead_and_nowhere_else() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            var token = as.bearer(role);
            var rights = as.as(role, current::rights);
            for (var route : resources.stream()
                    .flatMap(resource -> resource.rights().stream())
                    .toList()) {
                var status = knock(route, token);
                var mayEnter = may(route, rights);
                if (mayEnter == (status == 401 || status == 403) || status >= 500) {
                    wrong.add(role + " " + route + " → " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void without_a_token_only_public_routes_answer() {
        var wrong = new ArrayList<String>();
        for (var route : resources.stream()
                .flatMap(resource -> resource.rights().stream())
                .toList()) {
            var status = knock(route, null);
            if (route.right().equals(ApiRight.ANYONE) == (status == 401) || status >= 500) {
                wrong.add(route + " → " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean may(ApiRight route, Set<String> rights) {
        return route.right().equals(ApiRight.ANYONE)
                || route.right().equals(ApiRight.SIGNED_IN)
                || !route.right().equals(ApiRight.PASSWORD)
                        && Stream.of(route.right().split(ApiRight.OR_PATTERN)).anyMatch(rights::contains);
    }

    private int knock(ApiRight route, @org.jspecify.annotations.Nullable String token) {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                        route.method(), route.path().replaceAll("\\{[^}]+}", "0"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        return mvc.perform(request).getResponse().getStatus();
    }
}
