package io.haedap.notice;

import io.haedap.people.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a revision: {@code action} is an action's name, {@code WRITE},
 * {@code EXPIRE} or {@code UNPIN}; by nobody for a job. {@code daysLate} is by how many days it was told too late, else 0.
 */
public record NoticeStep(
        int revision,
        String action,
        @Nullable StaffId by,
        Instant at,
        @Nullable String remark,
        int daysLate) {}
