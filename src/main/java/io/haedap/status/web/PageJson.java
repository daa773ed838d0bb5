package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The bodies of Statuspage's public API v2, field by field; fields without a value are null, not missing. */
final class PageJson {

    private PageJson() {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Page(String id, String name, String url, String timeZone, String updatedAt) {}

    record Status(String indicator, String description) {}

    /** A service, or a group of them: a group alone has {@code components}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Component(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            int position,
            @Nullable String description,
            boolean showcase,
            @Nullable String startDate,
            @Nullable String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> components) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Affected(String code, String name, String oldStatus, String newStatus) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Update(
            String id,
            String status,
            String body,
            String incidentId,
            String createdAt,
            String updatedAt,
            String displayAt,
            @Nullable List<Affected> affectedComponents,
            boolean deliverNotifications,
            @Nullable String customTweet,
            @Nullable Long tweetId) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Incident(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            @Nullable String monitoringAt,
            @Nullable String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Maintenance(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            @Nullable String monitoringAt,
            @Nullable String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components,
            String scheduledFor,
            String scheduledUntil) {}

    record Overall(Page page, Status status) {}

    record Components(Page page, List<Component> components) {}

    record Incidents(Page page, List<Incident> incidents) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Maintenances(Page page, List<Maintenance> scheduledMaintenances) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Summary(
            Page page,
            List<Component> components,
            List<Incident> incidents,
            List<Maintenance> scheduledMaintenances,
            Status status) {}
}
