package io.haedap.people.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.people.Invitation;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffDesk;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.people.StaffState;
import io.haedap.shared.Faults;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues for administrators: list, invite, roles and limits, disable and enable. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffResource implements ApiRights, Versioned {

    private static final String ONE = "/api/v1/staff/{id}";

    /** A colleague in answers. {@code revision} guards transitions. */
    record Row(
            String id,
            String email,
            String name,
            StaffState state,
            Set<String> roles,
            Set<String> queues,
            Set<String> categories,
            boolean sample,
            long revision) {

        static Row of(StaffMember member) {
            return new Row(
                    member.id().plain(),
                    member.email(),
                    member.name(),
                    member.state(),
                    new TreeSet<>(member.roles()),
                    new TreeSet<>(member.queues()),
                    new TreeSet<>(member.categories()),
                    member.sample(),
                    member.version());
        }
    }

    record InvitationRequest(
            @Nullable String email,
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable Set<String> queues,
            @Nullable Set<String> categories) {}

    /** What may change; the other fields of {@link Row} are accepted and left alone. */
    @JsonIgnoreProperties({"id", "email", "name", "state", "sample", "revision"})
    record RightsRequest(
            @Nullable Set<String> roles,
            @Nullable Set<String> queues,
            @Nullable Set<String> categories) {}

    enum Action {
        DISABLE,
        ENABLE
    }

    record Transition(@Nullable Action action, @Nullable Long revision) {}

    private final StaffDesk desk;
    private final StaffBoard board;

    StaffResource(StaffDesk desk, StaffBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/staff", Rights.STAFF_WRITE),
                ApiRight.post("/api/v1/staff", Rights.STAFF_WRITE),
                ApiRight.get(ONE, Rights.STAFF_WRITE),
                ApiRight.put(ONE, Rights.STAFF_WRITE),
                ApiRight.post(ONE + "/transitions", Rights.STAFF_WRITE));
    }

    @Override
    public long version(String id) {
        return board.one(StaffId.of(id)).version();
    }

    @GetMapping
    Page<Row> list(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return board.page(size, cursor).map(Row::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Row> one(@PathVariable String id) {
        return answer(board.one(StaffId.of(id)));
    }

    @PostMapping
    ResponseEntity<Row> invite(@RequestBody InvitationRequest request) {
        var invited = desk.invite(new Invitation(
                text(request.email()),
                text(request.name()),
                set(request.roles()),
                set(request.queues()),
                set(request.categories())));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.etag(invited.version()))
                .body(Row.of(invited));
    }

    @PutMapping("/{id}")
    ResponseEntity<Row> setRights(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RightsRequest request) {
        var faults = new Faults();
        require(faults, "roles", request.roles());
        require(faults, "queues", request.queues());
        require(faults, "categories", request.categories());
        faults.refuse();
        return answer(desk.setRights(
                StaffId.of(id),
                Versions.required(ifMatch),
                set(request.roles()),
                set(request.queues()),
                set(request.categories())));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<Row> change(@PathVariable String id, @RequestBody Transition transition) {
        var staff = StaffId.of(id);
        var now = board.one(staff);
        var faults = new Faults();
        var action = transition.action();
        var revision = transition.revision();
        if (action == null) {
            faults.add("action", "required");
        }
        if (revision == null) {
            faults.add("revision", "required");
        }
        faults.refuse();
        if (action == null || revision == null) {
            throw Refusal.malformed("action");
        }
        if (now.version() != revision) {
            throw Refusal.conflict("raced");
        }
        return answer(
                switch (action) {
                    case DISABLE -> desk.disable(staff, revision);
                    case ENABLE -> desk.enable(staff, revision);
                });
    }

    private static ResponseEntity<Row> answer(StaffMember member) {
        return Versions.ok(Row.of(member), member.version());
    }

    /** Nothing said is not the same as an empty set, which means all queues or categories. */
    private static void require(Faults faults, String field, @Nullable Set<String> values) {
        if (values == null) {
            faults.add(field, "required");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Set<String> set(@Nullable Set<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
