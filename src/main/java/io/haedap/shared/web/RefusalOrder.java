package io.haedap.shared.web;

import io.haedap.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the order of refusals: the security chain has said 401 and 403; here 404, 428 and 412 are said, before any parameter is
 * converted or a byte of the body is read; what the controller then says is 400, 422 and 409.
 */
@Configuration(proxyBeanMethods = false)
class RefusalOrder implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final Pattern FIRST_VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}(.*)");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBean() instanceof Versioned things
                && (request.getQueryString() != null || !"GET".equals(request.getMethod()))) {
            var path = FIRST_VARIABLE.matcher(
                    String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
            if (path.find()) {
                check(
                        request,
                        things.version(variable(request, path.group(1))),
                        !path.group(2).contains("{"));
            }
        }
        return true;
    }

    /** A second variable names something below the thing, with a version of its own that its controller compares. */
    private static void check(HttpServletRequest request, long version, boolean isThing) {
        if (CHANGES.contains(request.getMethod())) {
            var named = Versions.required(request.getHeader(HttpHeaders.IF_MATCH));
            if (isThing && named != version) {
                throw Refusal.stale();
            }
        }
    }

    private static String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get(name))
                : "";
    }
}
