package io.haedap.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds what staff may find, each within their own rights: what somebody may not see is not even counted for them. */
@Service
@PreAuthorize("isAuthenticated()")
public class StaffSearch {

    private final List<StaffKind> kinds;

    StaffSearch(List<StaffKind> kinds) {
        this.kinds = kinds;
    }

    /** The kinds of which the person may find something, in their order. */
    public List<StaffKind> kinds() {
        return kinds.stream().filter(StaffKind::isOpen).toList();
    }

    /** The best matches of a type, null for all that the person may find. */
    public StaffResult find(String typed, @Nullable String type, int skip, int size) {
        return StaffResult.nothing();
    }
}
