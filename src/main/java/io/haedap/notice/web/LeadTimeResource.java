package io.haedap.notice.web;

import io.haedap.notice.LeadRule;
import io.haedap.notice.LeadTime;
import io.haedap.notice.LeadTimeBoard;
import io.haedap.notice.LeadTimeDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How early notices have to be told, for programs. */
@RestController
@RequestMapping("/api/v1/notice-rules")
class LeadTimeResource implements ApiRights, Versioned {

    /** What may be set; the rule itself is named by the address. */
    record Written(@Nullable LeadRule rule, @Nullable Integer days, LeadTime.@Nullable Enforcement enforcement) {}

    record LeadTimeJson(LeadRule rule, int days, LeadTime.Enforcement enforcement) {

        static LeadTimeJson of(LeadTime time) {
            return new LeadTimeJson(time.rule(), time.days(), time.enforcement());
        }
    }

    private final LeadTimeBoard board;
    private final LeadTimeDesk desk;

    LeadTimeResource(LeadTimeBoard board, LeadTimeDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/notice-rules", Rights.NOTICE_READ),
                ApiRight.get("/api/v1/notice-rules/{rule}", Rights.NOTICE_READ),
                ApiRight.put("/api/v1/notice-rules/{rule}", Rights.SETTINGS_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.version(rule(id));
    }

    @GetMapping
    Page<LeadTimeJson> all() {
        return new Page<>(board.all().stream().map(LeadTimeJson::of).toList(), null);
    }

    @GetMapping("/{rule}")
    ResponseEntity<LeadTimeJson> one(@PathVariable String rule) {
        var time = board.one(rule(rule));
        return Versions.ok(LeadTimeJson.of(time), time.version());
    }

    @PutMapping("/{rule}")
    ResponseEntity<LeadTimeJson> set(
            @PathVariable String rule,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        var version = Versions.required(ifMatch);
        var faults = new Faults();
        if (written.days() == null) {
            faults.add("days", "required");
        }
        if (written.enforcement() == null) {
            faults.add("enforcement", "required");
        }
        faults.refuse();
        var set = desk.set(
                rule(rule),
                version,
                Objects.requireNonNull(written.days()),
                Objects.requireNonNull(written.enforcement()));
        return Versions.ok(LeadTimeJson.of(set), set.version());
    }

    private static LeadRule rule(String name) {
        return Arrays.stream(LeadRule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
