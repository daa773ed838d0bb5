package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.status.GroupDetails;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceDraft;
import io.haedap.status.ServiceState;
import io.haedap.status.WatchedService;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service in JSON. {@code owner} (a staff e-mail), {@code manualStatus} and {@code retired} stand in one alone, for staff. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceJson(
        String id,
        String slug,
        String groupId,
        LocalText group,
        LocalText name,
        @Nullable LocalText description,
        ServiceState status,
        int position,
        @Nullable LocalDate startDate,
        boolean onlyShowIfDegraded,
        List<String> dependsOn,
        @Nullable String owner,
        @Nullable ServiceState manualStatus,
        @Nullable Boolean retired) {

    /** What may be written; the slug only when a service is made. The group is named by its id, or by its Korean name. */
    @JsonIgnoreProperties({"id", "status", "manualStatus", "retired"})
    record Written(
            @Nullable String slug,
            @Nullable String groupId,
            @Nullable LocalText group,
            @Nullable LocalText name,
            @Nullable LocalText description,
            @Nullable Integer position,
            @Nullable LocalDate startDate,
            @Nullable Boolean onlyShowIfDegraded,
            @Nullable Set<String> dependsOn,
            @Nullable String owner) {

        ServiceDraft draft(List<GroupDetails> groups, StaffBoard colleagues) {
            var faults = new Faults();
            StatusJson.check(faults, "name", name);
            if (description != null) {
                StatusJson.check(faults, "description", description);
            }
            var staff = owner(faults, colleagues);
            faults.refuse();
            return new ServiceDraft(
                    slug,
                    groupId != null ? groupId : named(groups),
                    Objects.requireNonNull(name),
                    description,
                    position,
                    staff,
                    startDate,
                    Boolean.TRUE.equals(onlyShowIfDegraded),
                    dependsOn == null ? Set.of() : dependsOn);
        }

        private @Nullable String named(List<GroupDetails> groups) {
            return group == null
                    ? null
                    : groups.stream()
                            .filter(one -> one.name().ko().equals(group.ko()))
                            .map(GroupDetails::id)
                            .findFirst()
                            .orElse("");
        }

        /** Whether somebody may own it who left meanwhile is for the desk to judge. */
        private @Nullable StaffId owner(Faults faults, StaffBoard colleagues) {
            if (owner == null) {
                return null;
            }
            var member = colleagues.withEmail(owner);
            if (member.isEmpty()) {
                faults.add("owner", "status-owner");
            }
            return member.map(StaffMember::id).orElse(null);
        }
    }

    static ServiceJson of(WatchedService service, LocalText group) {
        return of(service, group, null, null, null);
    }

    static ServiceJson of(ServiceDetails details, StaffBoard colleagues) {
        var owner = details.owner();
        var member = owner == null ? null : colleagues.named(List.of(owner)).get(owner);
        return of(
                details.service(),
                details.group(),
                member == null ? null : member.email(),
                details.manual(),
                details.isRetired());
    }

    private static ServiceJson of(
            WatchedService service,
            LocalText group,
            @Nullable String owner,
            @Nullable ServiceState manual,
            @Nullable Boolean retired) {
        return new ServiceJson(
                service.id(),
                service.slug(),
                service.groupId(),
                group,
                service.name(),
                service.description(),
                service.state(),
                service.position(),
                service.startDate(),
                service.onlyShowIfDegraded(),
                service.needs(),
                owner,
                manual,
                retired);
    }
}
