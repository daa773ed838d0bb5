package io.haedap.faq.ui;

import com.vaadin.flow.router.QueryParameters;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list's filter as it stands in the address; what cannot be read there is left out. */
final class FilterAddress {

    private FilterAddress() {}

    static FaqFilter read(QueryParameters address) {
        return new FaqFilter(
                address.getSingleParameter("category").orElse(null),
                one(address, "status", FaqStatus.values()),
                address.getSingleParameter("q").orElse(null),
                one(address, "translation", FaqFilter.Translation.values()),
                address.getSingleParameter("tag").orElse(null),
                author(address).orElse(null),
                one(address, "visibility", FaqVisibility.values()),
                address.getSingleParameter("overdue").isPresent());
    }

    private static Optional<StaffId> author(QueryParameters address) {
        try {
            return address.getSingleParameter("author").map(StaffId::of);
        } catch (Refusal malformed) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> @Nullable E one(QueryParameters address, String name, E[] values) {
        return address.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(null);
    }

    static QueryParameters write(FaqFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", filter.words());
        put(parameters, "category", filter.categorySlug());
        put(parameters, "status", filter.status());
        put(parameters, "translation", filter.translation());
        put(parameters, "tag", filter.tag());
        put(parameters, "author", filter.author());
        put(parameters, "visibility", filter.visibility());
        put(parameters, "overdue", filter.overdue() ? "1" : null);
        return QueryParameters.simple(parameters);
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, @Nullable Object value) {
        var text = value instanceof Enum<?> one
                ? one.name().toLowerCase(Locale.ROOT)
                : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            parameters.put(name, text);
        }
    }
}
