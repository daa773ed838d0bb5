package io.haedap.inquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.people.StaffId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list shows, as the address says it. */
record QueueFilter(@Nullable String queue, Show show, InquirySort sort) {

    enum Show {
        ALL,
        MINE,
        UNASSIGNED,
        DONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static QueueFilter read(QueryParameters parameters) {
        var show = parameters.getSingleParameter("show").orElse("");
        var sort = parameters.getSingleParameter("sort").orElse("");
        var wanted = Arrays.stream(Show.values())
                .filter(value -> value.word().equals(show))
                .findFirst()
                .orElse(Show.ALL);
        return new QueueFilter(
                parameters
                        .getSingleParameter("queue")
                        .filter(queue -> !queue.isBlank())
                        .orElse(null),
                wanted,
                Arrays.stream(InquirySort.values())
                        .filter(value -> value.word().equals(sort))
                        .findFirst()
                        .orElse(wanted == Show.DONE ? InquirySort.NEWEST_FIRST : InquirySort.DUE_FIRST));
    }

    QueryParameters parameters() {
        Map<String, String> words = new LinkedHashMap<>();
        if (queue != null) {
            words.put("queue", queue);
        }
        if (show != Show.ALL) {
            words.put("show", show.word());
        }
        if (sort != (show == Show.DONE ? InquirySort.NEWEST_FIRST : InquirySort.DUE_FIRST)) {
            words.put("sort", sort.word());
        }
        return QueryParameters.simple(words);
    }

    InquiryFilter of(StaffId person) {
        Set<InquiryStatus> statuses = show == Show.DONE
                ? EnumSet.of(InquiryStatus.ANSWERED, InquiryStatus.CLOSED, InquiryStatus.SPAM)
                : InquiryStatus.UNFINISHED;
        return new InquiryFilter(queue, statuses, show == Show.MINE ? person : null, show == Show.UNASSIGNED, sort);
    }

    QueueFilter showing(Show other) {
        return new QueueFilter(queue, other, other == Show.DONE ? InquirySort.NEWEST_FIRST : InquirySort.DUE_FIRST);
    }

    QueueFilter inQueue(@Nullable String other) {
        return new QueueFilter(other, show, sort);
    }

    QueueFilter sorted(InquirySort other) {
        return new QueueFilter(queue, show, other);
    }

    /** Rows are gathered by urgency where that is their order. */
    boolean isGrouped() {
        return sort == InquirySort.DUE_FIRST && show != Show.DONE;
    }
}
