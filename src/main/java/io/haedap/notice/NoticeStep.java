package io.haedap.notice;

import io.haedap.people.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done with a revision: {@code action} is an action's name, {@code WRITE} or {@code EXPIRE}; by nobody for a job. */
public record NoticeStep(
        int revision,
        String action,
        @Nullable StaffId by,
        Instant at,
        @Nullable String remark) {}
