package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.Impact;
import io.haedap.status.IncidentTemplate;
import io.haedap.status.TemplateDesk;
import io.haedap.status.TemplateDraft;
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

/** The templates from which incidents are declared. */
@RestController
class IncidentTemplateResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/incident-templates";
    private static final String ONE = "/api/v1/incident-templates/{id}";

    record TemplateJson(
            String id,
            LocalText title,
            Impact impact,
            List<StatusJson.Claim> services,
            LocalText message,
            int position) {

        static TemplateJson of(IncidentTemplate template) {
            return new TemplateJson(
                    template.id(),
                    template.title(),
                    template.impact(),
                    template.services().entrySet().stream()
                            .map(claim -> new StatusJson.Claim(claim.getKey(), claim.getValue()))
                            .toList(),
                    template.message(),
                    template.position());
        }
    }

    @JsonIgnoreProperties("id")
    record Written(
            @Nullable LocalText title,
            @Nullable Impact impact,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message,
            @Nullable Integer position) {

        TemplateDraft draft() {
            var faults = new Faults();
            StatusJson.check(faults, "title", title);
            StatusJson.check(faults, "message", message);
            if (impact == null) {
                faults.add("impact", "required");
            }
            var states = StatusJson.claims(faults, services);
            faults.refuse();
            return new TemplateDraft(
                    Objects.requireNonNull(title),
                    Objects.requireNonNull(impact),
                    states,
                    Objects.requireNonNull(message),
                    position);
        }
    }

    private final TemplateDesk desk;

    IncidentTemplateResource(TemplateDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.STATUS_READ),
                ApiRight.post(ALL, Rights.STATUS_WRITE),
                ApiRight.get(ONE, Rights.STATUS_READ),
                ApiRight.put(ONE, Rights.STATUS_WRITE),
                ApiRight.delete(ONE, Rights.STATUS_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.one(id).version();
    }

    @GetMapping(ALL)
    Page<TemplateJson> all() {
        return new Page<>(desk.all().stream().map(TemplateJson::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<TemplateJson> add(@RequestBody Written template) {
        return answer(HttpStatus.CREATED, desk.add(template.draft()));
    }

    @GetMapping(ONE)
    ResponseEntity<TemplateJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id));
    }

    @PutMapping(ONE)
    ResponseEntity<TemplateJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written template) {
        return answer(HttpStatus.OK, desk.change(id, Versions.required(ifMatch), template.draft()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(id, Versions.required(ifMatch));
    }

    private static ResponseEntity<TemplateJson> answer(HttpStatus status, IncidentTemplate template) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(template.version()))
                .body(TemplateJson.of(template));
    }
}
