package io.haedap.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.haedap.search.StaffRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the address of the search says: words, kind, whether they are to be taken as typed, and whether spam is looked through too. */
record Asked(String words, @Nullable String type, boolean asTyped, boolean withAside) {

    static final Asked NOTHING = new Asked("", null, false, false);

    static Asked in(QueryParameters address) {
        return new Asked(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("type").orElse(null),
                address.getSingleParameter("exact").isPresent(),
                address.getSingleParameter("spam").isPresent());
    }

    /** Other words may be corrected again. */
    Asked words(String other) {
        return new Asked(other, type, false, withAside);
    }

    Asked type(@Nullable String other) {
        return new Asked(words, other, asTyped, withAside);
    }

    Asked asTyped(boolean exact) {
        return new Asked(words, type, exact, withAside);
    }

    Asked withAside(boolean spam) {
        return new Asked(words, type, asTyped, spam);
    }

    StaffRequest request(int size) {
        return new StaffRequest(words, type, 0, size, asTyped, withAside);
    }

    QueryParameters address() {
        Map<String, String> address = new LinkedHashMap<>();
        if (!words.isBlank()) {
            address.put("q", words);
        }
        if (type != null) {
            address.put("type", type);
        }
        if (asTyped) {
            address.put("exact", "1");
        }
        if (withAside) {
            address.put("spam", "1");
        }
        return QueryParameters.simple(address);
    }

    void open() {
        UI.getCurrent().navigate(SearchView.class, address());
    }
}
