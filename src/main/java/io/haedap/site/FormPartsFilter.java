package io.haedap.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads forms with files where the site has one, before the form's token is looked for among its fields. */
final class FormPartsFilter extends OncePerRequestFilter {

    private static final Set<String> PATHS =
            Set.of("/inquiries/new", "/inquiries/follow/messages", "/inquiries/follow/reopen");

    private final long largest;

    FormPartsFilter(long largest) {
        this.largest = largest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FormParts.isOne(request) || !PATHS.contains(Visit.of(request).path());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parts = FormParts.read(request, largest);
        try {
            chain.doFilter(
                    new WithFields(
                            request,
                            parts.fields().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            field -> field.getValue().toArray(String[]::new)))),
                    response);
        } finally {
            parts.forget();
        }
    }

    private static final class WithFields extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields;

        WithFields(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            this.fields = Map.copyOf(fields);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = fields.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return fields;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }
    }
}
