package io.haedap.response.web;

import io.haedap.people.Rights;
import io.haedap.response.TieDesk;
import io.haedap.response.TiedService;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** In which categories customers write when a service fails. */
@RestController
class TiedCategoriesResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/services/{id}/categories";

    record Tied(@Nullable List<@Nullable String> categories) {}

    private final TieDesk desk;

    TiedCategoriesResource(TieDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.STATUS_READ), ApiRight.put(PATH, Rights.SETTINGS_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.of(id).version();
    }

    @GetMapping(PATH)
    ResponseEntity<Tied> one(@PathVariable String id) {
        return answer(desk.of(id));
    }

    @PutMapping(PATH)
    ResponseEntity<Tied> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Tied tied) {
        var wanted = tied.categories();
        if (wanted == null || wanted.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("categories", "required");
        }
        return answer(desk.tie(
                id,
                Versions.required(ifMatch),
                wanted.stream().flatMap(Stream::ofNullable).toList()));
    }

    private static ResponseEntity<Tied> answer(TiedService service) {
        return Versions.ok(new Tied(List.copyOf(service.categories())), service.version());
    }
}
