package io.haedap.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, as it was typed. A page that leads here chooses beforehand, by {@code ?service=} or {@code ?incident=};
 * who comes by themselves finds notices and all outages chosen.
 */
record SubscriptionForm(String email, Set<String> topics, boolean consent, boolean trapped) {

    static SubscriptionForm of(HttpServletRequest request) {
        var topics = new LinkedHashSet<String>();
        if ("POST".equals(request.getMethod())) {
            var sent = request.getParameterValues("topic");
            topics.addAll(sent == null ? List.of() : Arrays.asList(sent));
        } else {
            add(topics, "service", request.getParameter("service"));
            add(topics, "incident", request.getParameter("incident"));
            if (topics.isEmpty()) {
                topics.add("notices");
                topics.add("status");
            }
        }
        return new SubscriptionForm(
                typed(request, "email"),
                topics,
                typed(request, "consent").matches("true|on|1|yes"),
                !typed(request, "website").isEmpty());
    }

    private static void add(Set<String> topics, String kind, @Nullable String id) {
        if (id != null) {
            topics.add(kind + ":" + id);
        }
    }

    private static String typed(HttpServletRequest request, String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
