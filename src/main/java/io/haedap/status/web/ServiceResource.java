package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.ServiceBoard;
import io.haedap.status.ServiceDesk;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The services that can fail, in the order in which they are shown. */
@RestController
class ServiceResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/services";
    private static final String ONE = "/api/v1/services/{id}";

    private enum Action {
        RETIRE,
        RESTORE
    }

    record Step(@Nullable Action action) {}

    record Said(@Nullable ServiceState status) {}

    private final StatusReader reader;
    private final ServiceBoard board;
    private final ServiceDesk desk;
    private final StaffBoard colleagues;

    ServiceResource(StatusReader reader, ServiceBoard board, ServiceDesk desk, StaffBoard colleagues) {
        this.reader = reader;
        this.board = board;
        this.desk = desk;
        this.colleagues = colleagues;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, ApiRight.SIGNED_IN),
                ApiRight.post(ALL, Rights.SETTINGS_WRITE),
                ApiRight.get(ONE, ApiRight.oneOf(Rights.STATUS_READ, Rights.SETTINGS_WRITE)),
                ApiRight.put(ONE, Rights.SETTINGS_WRITE),
                ApiRight.post(ONE + "/transitions", Rights.SETTINGS_WRITE),
                ApiRight.post(ONE + "/states", Rights.STATUS_WRITE));
    }

    @Override
    public long version(String id) {
        return board.one(id).version();
    }

    @GetMapping(ALL)
    Page<ServiceJson> all() {
        return new Page<>(
                reader.groups().stream()
                        .flatMap(group ->
                                group.services().stream().map(service -> ServiceJson.of(service, group.name())))
                        .toList(),
                null);
    }

    @PostMapping(ALL)
    ResponseEntity<ServiceJson> add(@RequestBody ServiceJson.Written service) {
        return answer(HttpStatus.CREATED, desk.add(service.draft(board.groups(), colleagues)));
    }

    @GetMapping(ONE)
    ResponseEntity<ServiceJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.one(id));
    }

    @PutMapping(ONE)
    ResponseEntity<ServiceJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ServiceJson.Written service) {
        return answer(
                HttpStatus.OK, desk.change(id, Versions.required(ifMatch), service.draft(board.groups(), colleagues)));
    }

    @PostMapping(ONE + "/transitions")
    ResponseEntity<ServiceJson> step(@PathVariable String id, @RequestBody Step step) {
        return answer(
                HttpStatus.OK,
                switch (step.action()) {
                    case RETIRE -> desk.retire(id);
                    case RESTORE -> desk.restore(id);
                    case null -> throw Refusal.invalid("action", "required");
                });
    }

    /** Says by hand how it does; operational takes that back. */
    @PostMapping(ONE + "/states")
    ResponseEntity<ServiceJson> say(@PathVariable String id, @RequestBody Said said) {
        if (said.status() == null) {
            throw Refusal.invalid("status", "required");
        }
        return answer(HttpStatus.OK, desk.say(id, said.status()));
    }

    private ResponseEntity<ServiceJson> answer(HttpStatus status, ServiceDetails service) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(service.version()))
                .body(ServiceJson.of(service, colleagues));
    }
}
