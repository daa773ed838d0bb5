package io.haedap.inquiry.web;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Narrowing;
import io.haedap.inquiry.Priority;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** What a list is narrowed by, as addresses and bodies say it. */
record ListQuery(
        @Nullable String queue,
        @Nullable List<String> status,
        @Nullable String assignee,

        @Schema(
                description =
                        "After a minus the other way round: -priority has the most urgent first, of those alike the nearest dueAt.",
                allowableValues = {"dueAt", "-dueAt", "receivedAt", "-receivedAt", "priority", "-priority"})
        @Nullable
        String sort,

        @Nullable String categorySlug,
        @Nullable String channel,
        @Nullable String lang,
        @Nullable Boolean unanswered,
        @Nullable String due,
        @Nullable String priority,
        @Nullable String tag,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime receivedFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime receivedUntil) {

    /** Reads queries for whoever asks. */
    @Component
    static class Reader {

        private final StaffBoard colleagues;
        private final CurrentStaff staff;

        Reader(StaffBoard colleagues, CurrentStaff staff) {
            this.colleagues = colleagues;
            this.staff = staff;
        }

        /** Empty where the assignee is nobody's address, so that nothing can be in the list. */
        Optional<InquiryFilter> read(ListQuery query) {
            var assignee = query.assignee();
            var of = assigneeOf(assignee);
            var isUnassigned = "none".equals(assignee);
            var filter = new InquiryFilter(
                    query.queue(), query.statuses(), of.orElse(null), isUnassigned, query.order(), query.narrowing());
            return assignee != null && !isUnassigned && of.isEmpty() ? Optional.empty() : Optional.of(filter);
        }

        private Optional<StaffId> assigneeOf(@Nullable String assignee) {
            if (assignee == null || "none".equals(assignee)) {
                return Optional.empty();
            }
            return "me".equals(assignee)
                    ? Optional.of(staff.id())
                    : colleagues.active(assignee).map(StaffMember::id);
        }
    }

    private Narrowing narrowing() {
        return new Narrowing(
                categorySlug == null || categorySlug.isBlank() ? null : categorySlug,
                channel == null ? null : one(Channel.values(), channel, "channel"),
                lang == null ? null : one(Language.values(), lang, "lang"),
                Boolean.TRUE.equals(unanswered),
                due == null ? null : one(Narrowing.Due.values(), due, "due"),
                receivedFrom == null ? null : receivedFrom.toInstant(),
                receivedUntil == null ? null : receivedUntil.toInstant(),
                priority == null ? null : one(Priority.values(), priority, "priority"),
                tag == null || tag.isBlank() ? null : tag.strip());
    }

    private static <E extends Enum<E>> E one(E[] values, String word, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(field));
    }

    private Set<InquiryStatus> statuses() {
        if (status == null || status.isEmpty()) {
            return EnumSet.allOf(InquiryStatus.class);
        }
        var statuses = EnumSet.noneOf(InquiryStatus.class);
        status.forEach(word -> statuses.add(one(InquiryStatus.values(), word, "status")));
        return statuses;
    }

    private InquirySort order() {
        return sort == null
                ? InquirySort.DUE_FIRST
                : Arrays.stream(InquirySort.values())
                        .filter(known -> known.word().equals(sort))
                        .findFirst()
                        .orElseThrow(() -> Refusal.malformed("sort"));
    }
}
