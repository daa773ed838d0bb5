package io.haedap.inquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Narrowing;
import io.haedap.inquiry.Priority;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as the address says it. {@code states} and {@code assignee} go before what {@code show} means; {@code wide}
 * is the list across the screen.
 */
record QueueFilter(
        @Nullable String queue,
        Show show,
        InquirySort sort,
        Set<InquiryStatus> states,
        @Nullable StaffId assignee,
        Narrowing narrowing,
        boolean wide) {

    enum Show {
        ALL,
        MINE,
        UNASSIGNED,
        DONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static QueueFilter of(@Nullable String queue, Show show, InquirySort sort) {
        return new QueueFilter(queue, show, sort, Set.of(), null, Narrowing.NONE, false);
    }

    static QueueFilter read(QueryParameters address) {
        var wanted = one(address, "show", Show.values(), Show::word).orElse(Show.ALL);
        return new QueueFilter(
                text(address, "queue").orElse(null),
                wanted,
                one(address, "sort", InquirySort.values(), InquirySort::word).orElse(usual(wanted)),
                states(text(address, "state").orElse("")),
                text(address, "assignee").flatMap(QueueFilter::staff).orElse(null),
                narrowing(address),
                text(address, "view").filter("wide"::equals).isPresent());
    }

    private static Narrowing narrowing(QueryParameters address) {
        return new Narrowing(
                text(address, "category").orElse(null),
                one(address, "channel", Channel.values(), QueueFilter::word).orElse(null),
                one(address, "lang", Language.values(), QueueFilter::word).orElse(null),
                text(address, "unanswered").isPresent(),
                one(address, "due", Narrowing.Due.values(), QueueFilter::word).orElse(null),
                text(address, "from")
                        .flatMap(QueueFilter::day)
                        .map(QueueFilter::start)
                        .orElse(null),
                text(address, "until")
                        .flatMap(QueueFilter::day)
                        .map(day -> start(day.plusDays(1)))
                        .orElse(null),
                one(address, "priority", Priority.values(), QueueFilter::word).orElse(null),
                text(address, "tag").map(String::strip).orElse(null));
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(text -> !text.isBlank());
    }

    private static <E> Optional<E> one(QueryParameters address, String name, E[] values, Function<E, String> word) {
        return text(address, name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Set<InquiryStatus> states(String words) {
        return Arrays.stream(InquiryStatus.values())
                .filter(status -> Arrays.asList(words.split("[.,]")).contains(word(status)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InquiryStatus.class)));
    }

    private static Optional<StaffId> staff(String text) {
        try {
            return Optional.of(StaffId.of(text));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1999 && day.getYear() < 3000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant();
    }

    /** The first day of receipt. */
    @Nullable
    LocalDate from() {
        var from = narrowing.from();
        return from == null ? null : LocalDate.ofInstant(from, Times.ZONE);
    }

    /** The last day of receipt. */
    @Nullable
    LocalDate until() {
        var until = narrowing.until();
        return until == null ? null : LocalDate.ofInstant(until, Times.ZONE).minusDays(1);
    }

    QueryParameters parameters() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "queue", queue);
        put(words, "show", show == Show.ALL ? null : show.word());
        put(words, "sort", sort == usual(show) ? null : sort.word());
        put(words, "state", states.stream().map(QueueFilter::word).collect(Collectors.joining(".")));
        put(words, "assignee", assignee);
        put(words, "category", narrowing.category());
        put(words, "channel", narrowing.channel());
        put(words, "lang", narrowing.language());
        put(words, "unanswered", narrowing.unanswered() ? "1" : null);
        put(words, "due", narrowing.due());
        put(words, "from", from());
        put(words, "until", until());
        put(words, "priority", narrowing.priority());
        put(words, "tag", narrowing.tag());
        put(words, "view", wide ? "wide" : null);
        return QueryParameters.simple(words);
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        var text = value instanceof Enum<?> one ? word(one) : value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            words.put(name, text);
        }
    }

    InquiryFilter of(StaffId person) {
        var whose = show == Show.MINE ? person : assignee;
        return new InquiryFilter(queue, statuses(), whose, show == Show.UNASSIGNED, sort, narrowing);
    }

    private Set<InquiryStatus> statuses() {
        if (!states.isEmpty()) {
            return states;
        }
        return show == Show.DONE
                ? EnumSet.of(InquiryStatus.ANSWERED, InquiryStatus.CLOSED, InquiryStatus.SPAM)
                : InquiryStatus.UNFINISHED;
    }

    QueueFilter showing(Show other) {
        return new QueueFilter(queue, other, usual(other), Set.of(), null, narrowing, wide);
    }

    private static InquirySort usual(Show show) {
        return show == Show.DONE ? InquirySort.NEWEST_FIRST : InquirySort.DUE_FIRST;
    }

    QueueFilter inQueue(@Nullable String other) {
        return new QueueFilter(other, show, sort, states, assignee, narrowing, wide);
    }

    QueueFilter sorted(InquirySort other) {
        return new QueueFilter(queue, show, other, states, assignee, narrowing, wide);
    }

    QueueFilter inStates(Set<InquiryStatus> others) {
        return new QueueFilter(queue, show, sort, others, assignee, narrowing, wide);
    }

    /** Of a colleague, of whoever the tab says for null. */
    QueueFilter inHands(@Nullable StaffId other) {
        var shown = other != null && (show == Show.MINE || show == Show.UNASSIGNED) ? Show.ALL : show;
        return new QueueFilter(queue, shown, sort, states, other, narrowing, wide);
    }

    QueueFilter narrowed(Narrowing other) {
        return new QueueFilter(queue, show, sort, states, assignee, other, wide);
    }

    QueueFilter across(boolean isWide) {
        return new QueueFilter(queue, show, sort, states, assignee, narrowing, isWide);
    }

    /** Without what goes beyond queue and tab. */
    QueueFilter cleared() {
        return new QueueFilter(queue, show, sort, Set.of(), null, Narrowing.NONE, wide);
    }

    /** By how many things it is narrowed beyond queue and tab. */
    int depth() {
        return Math.toIntExact(java.util.stream.Stream.of(
                        !states.isEmpty(),
                        assignee != null,
                        narrowing.category() != null,
                        narrowing.channel() != null,
                        narrowing.language() != null,
                        narrowing.unanswered(),
                        narrowing.due() != null,
                        narrowing.from() != null || narrowing.until() != null,
                        narrowing.priority() != null,
                        narrowing.tag() != null)
                .filter(is -> is)
                .count());
    }

    /** Whether one that just came in may be in this list, as far as its row tells. */
    boolean mayShow(InquiryRow row) {
        var whose = row.assignee();
        return (queue == null || queue.equals(row.queue()))
                && statuses().contains(row.status())
                && show != Show.MINE
                && (assignee == null || whose != null && assignee.equals(whose.id()))
                && (narrowing.channel() == null || narrowing.channel() == row.channel())
                && (narrowing.priority() == null || narrowing.priority() == row.priority())
                && (!narrowing.unanswered() || row.unanswered());
    }

    /** Rows are gathered by urgency where that is their order. */
    boolean isGrouped() {
        return sort == InquirySort.DUE_FIRST && show != Show.DONE && states.isEmpty();
    }
}
