package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.GroupDesk;
import io.haedap.status.GroupDetails;
import io.haedap.status.GroupDraft;
import io.haedap.status.ServiceBoard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The groups in which services are shown. */
@RestController
class GroupResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/service-groups";
    private static final String ONE = "/api/v1/service-groups/{id}";
    private static final String READ = ApiRight.oneOf(Rights.STATUS_READ, Rights.SETTINGS_WRITE);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupJson(String id, LocalText name, @Nullable LocalText description, int position, int services) {

        static GroupJson of(GroupDetails group) {
            return new GroupJson(group.id(), group.name(), group.description(), group.position(), group.services());
        }
    }

    @JsonIgnoreProperties({"id", "services"})
    record Written(
            @Nullable LocalText name,
            @Nullable LocalText description,
            @Nullable Integer position) {

        GroupDraft draft() {
            var faults = new Faults();
            StatusJson.check(faults, "name", name);
            if (description != null) {
                StatusJson.check(faults, "description", description);
            }
            faults.refuse();
            return new GroupDraft(Objects.requireNonNull(name), description, position);
        }
    }

    private final ServiceBoard board;
    private final GroupDesk desk;

    GroupResource(ServiceBoard board, GroupDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, READ),
                ApiRight.post(ALL, Rights.SETTINGS_WRITE),
                ApiRight.get(ONE, READ),
                ApiRight.put(ONE, Rights.SETTINGS_WRITE),
                ApiRight.delete(ONE, Rights.SETTINGS_WRITE));
    }

    @Override
    public long version(String id) {
        return board.group(id).version();
    }

    @GetMapping(ALL)
    Page<GroupJson> all() {
        return new Page<>(board.groups().stream().map(GroupJson::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<GroupJson> add(@RequestBody Written group) {
        return answer(HttpStatus.CREATED, desk.add(group.draft()));
    }

    @GetMapping(ONE)
    ResponseEntity<GroupJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.group(id));
    }

    @PutMapping(ONE)
    ResponseEntity<GroupJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written group) {
        return answer(HttpStatus.OK, desk.change(id, Versions.required(ifMatch), group.draft()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(id, Versions.required(ifMatch));
    }

    private static ResponseEntity<GroupJson> answer(HttpStatus status, GroupDetails group) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(group.version()))
                .body(GroupJson.of(group));
    }
}
