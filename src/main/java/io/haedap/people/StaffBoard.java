package io.haedap.people;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about colleagues. The list is for administrators; a name by id is for everyone who is signed in. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('staff:write')")
public class StaffBoard {

    private final StaffStore store;

    StaffBoard(StaffStore store) {
        this.store = store;
    }

    public Page<StaffMember> page(int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = store.page(
                after == null ? null : after.text(0),
                after == null ? null : StaffId.of(after.text(1)),
                Page.size(size) + 1);
        return Page.of(rows, Page.size(size), member -> Cursor.of(member.name(), member.id()));
    }

    public StaffMember one(StaffId id) {
        return store.withId(id).orElseThrow(Refusal::notFound);
    }

    public List<String> roles() {
        return store.roles();
    }

    /** A colleague's name for lists and conversations. */
    @PreAuthorize("isAuthenticated()")
    public Optional<String> name(StaffId id) {
        return store.withId(id).map(StaffMember::name);
    }

    /** The colleague behind an address, for commands that name one; empty when there is none who can sign in. */
    @PreAuthorize("isAuthenticated()")
    public Optional<StaffMember> active(String email) {
        return store.withEmail(email).filter(member -> member.state() == StaffState.ACTIVE);
    }

    /** The colleague behind an address whatever their state, for what may go on naming one who left. */
    @PreAuthorize("isAuthenticated()")
    public Optional<StaffMember> withEmail(String email) {
        return store.withEmail(email);
    }

    /** Colleagues by id, for lists that name many; unknown ids are left out. */
    @PreAuthorize("isAuthenticated()")
    public Map<StaffId, StaffMember> named(Collection<StaffId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.withIds(ids).stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** Active colleagues who hold that right in that queue, by name: whom something may be given to. */
    @PreAuthorize("isAuthenticated()")
    public List<StaffMember> holding(String right, String queue) {
        return store.holding(right, queue);
    }

    /** Active colleagues who hold that right, by name, whatever queues they are narrowed to. */
    @PreAuthorize("isAuthenticated()")
    public List<StaffMember> holding(String right) {
        return store.holding(right);
    }
}
