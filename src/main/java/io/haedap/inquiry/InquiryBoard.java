package io.haedap.inquiry;

import io.haedap.category.CategoryTree;
import io.haedap.customer.CustomerId;
import io.haedap.customer.CustomerReader;
import io.haedap.customer.MaskedCustomer;
import io.haedap.inquiry.rating.RatingBook;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.shared.Cursor;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Questions about inquiries, within the queues of whoever asks. Opening one is recorded; the record is written outside the
 * reading transaction, because waiting for it must not hold a connection.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:read')")
public class InquiryBoard {

    private final Inquiries inquiries;
    private final InquiryLists lists;
    private final InquiryWalks walks;
    private final CategoryTree tree;
    private final Merges merges;
    private final Messages messages;
    private final Steps steps;
    private final RatingBook ratings;
    private final Queues queues;
    private final Backlogs backlogs;
    private final MessageReader reader;
    private final Particulars.Reader particulars;
    private final CustomerReader customers;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;

    InquiryBoard(
            Inquiries inquiries,
            InquiryLists lists,
            InquiryWalks walks,
            CategoryTree tree,
            Merges merges,
            Messages messages,
            Steps steps,
            RatingBook ratings,
            Queues queues,
            Backlogs backlogs,
            MessageReader reader,
            Particulars.Reader particulars,
            CustomerReader customers,
            StaffBoard colleagues,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inquiries = inquiries;
        this.lists = lists;
        this.walks = walks;
        this.tree = tree;
        this.merges = merges;
        this.messages = messages;
        this.steps = steps;
        this.ratings = ratings;
        this.queues = queues;
        this.backlogs = backlogs;
        this.reader = reader;
        this.particulars = particulars;
        this.customers = customers;
        this.colleagues = colleagues;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The queues that the person sees, with how many wait in each. */
    public List<InquiryQueue> queues() {
        return queues.all().stream().filter(queue -> staff.sees(queue.slug())).toList();
    }

    /** What is unfinished in the queues that the person sees, and what of it is in the hands of these people. */
    public Backlog backlog(Collection<StaffId> people) {
        return backlogs.of(people).seen(staff::sees);
    }

    /** The names of all queues, also of those that the person does not see: what was handed there says so. */
    public Map<String, LocalText> queueNames() {
        return queues.names();
    }

    /** The queues that the person sees; for joints that keep what lies in one. */
    public List<String> seenQueues() {
        return seen(null);
    }

    /** What leads were asked to look at and is neither answered nor settled, the longest waiting first. */
    public List<InquiryRow> escalated(int most) {
        return lists.escalated(seen(null), most).stream()
                .map(row -> row(row, null, null))
                .toList();
    }

    public Page<InquiryRow> page(InquiryFilter filter, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var wanted = narrowed(filter);
        var seen = seen(filter.queue());
        if (wanted.statuses().isEmpty() || seen.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return reading.execute(_ -> {
            var found = stretch(wanted, seen, after, Page.size(size) + 1);
            var rows = found.rows();
            var names = reader.colleagues(rows.stream().map(Inquiry::assignee).toList());
            var people = people(rows.stream().map(Inquiry::customer).collect(Collectors.toSet()));
            var page = Page.of(rows, Page.size(size), row -> InquiryLists.cursor(filter.sort(), row))
                    .map(row -> row(row, MessageReader.get(names, row.assignee()), people.get(row.customer())));
            var next = found.next();
            return next == null ? page : new Page<>(page.items(), next.toString());
        });
    }

    /** The numbers of all that match, at most so many; what a deed for many is given. */
    public List<String> numbers(InquiryFilter filter, int most) {
        var wanted = narrowed(filter);
        var seen = seen(filter.queue());
        var numbers = new ArrayList<String>();
        @Nullable Cursor after = null;
        boolean more = !wanted.statuses().isEmpty() && !seen.isEmpty();
        while (more && numbers.size() < most) {
            int size = Math.min(1_000, most - numbers.size());
            var from = after;
            var found = Objects.requireNonNull(reading.execute(_ -> stretch(wanted, seen, from, size)));
            found.rows().forEach(row -> numbers.add(row.number()));
            after = found.rows().size() == size
                    ? InquiryLists.cursor(filter.sort(), found.rows().getLast())
                    : found.next();
            more = after != null;
        }
        return numbers;
    }

    /** Nothing that an index leads to is walked. */
    private InquiryWalks.Walk stretch(InquiryFilter wanted, List<String> seen, @Nullable Cursor after, int limit) {
        if (wanted.narrowing().isNone() && wanted.assignee() == null) {
            return new InquiryWalks.Walk(lists.page(wanted, seen, after, limit), null);
        }
        var category = wanted.narrowing().category();
        var branch = category == null ? List.<String>of() : tree.branch(category);
        return walks.page(wanted, seen, branch, after, limit, clock.instant());
    }

    /** One row as the list shows it now; empty for what the person does not see. */
    public Optional<InquiryRow> row(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .map(inquiry -> row(
                        inquiry,
                        MessageReader.get(
                                reader.colleagues(Collections.singleton(inquiry.assignee())), inquiry.assignee()),
                        people(List.of(inquiry.customer())).get(inquiry.customer())));
    }

    /** Those of the numbers that the person sees, as the list shows them now; in no order. */
    public List<InquiryRow> rows(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return reading.execute(_ -> {
            var rows = inquiries.withNumbers(numbers).stream()
                    .filter(inquiry -> staff.sees(inquiry.queue()))
                    .toList();
            var names = reader.colleagues(rows.stream().map(Inquiry::assignee).toList());
            var people = people(rows.stream().map(Inquiry::customer).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> row(row, MessageReader.get(names, row.assignee()), people.get(row.customer())))
                    .toList();
        });
    }

    /** What a reply to each of them is based on, by number; of those that the person sees. */
    public Map<String, ReplyBasis> bases(Collection<String> numbers) {
        return lists.bases(numbers, seen(null));
    }

    /** What the same customer asked before or since, newest first, as far as the person sees it. */
    public Page<InquiryRow> others(String number, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var inquiry = inquiries
                .withNumber(number)
                .filter(found -> staff.sees(found.queue()))
                .orElseThrow(Refusal::notFound);
        var rows = lists.ofCustomer(inquiry, seen(null), after, Page.size(size) + 1);
        return Page.of(rows, Page.size(size), last -> InquiryLists.cursor(InquirySort.NEWEST_FIRST, last))
                .map(other -> row(other, null, null));
    }

    /** The whole inquiry; that it was opened is recorded before it is shown. */
    @PreAuthorize("hasAnyAuthority('inquiry:read', 'inquiry:answer')")
    public InquiryDetails one(String number) {
        return opened(number, inquiry -> Talk.whole(messages.of(inquiry.id())));
    }

    /** With the newest messages alone, and what happened since the first of them: a screen reads no more of a long conversation. */
    @PreAuthorize("hasAnyAuthority('inquiry:read', 'inquiry:answer')")
    public InquiryDetails recent(String number, int most) {
        return opened(number, inquiry -> {
            var newest = messages.newest(inquiry.id(), most, clock.instant());
            var older = newest.size() < most ? 0 : messages.count(inquiry.id()) - newest.size();
            return new Talk(newest, Math.max(0, older));
        });
    }

    /** What was read of a conversation, and how much was not. */
    private record Talk(List<Messages.Message> messages, int older) {

        static Talk whole(List<Messages.Message> messages) {
            return new Talk(messages, 0);
        }

        /** From when on; null for all that happened. */
        @Nullable
        Instant since() {
            return older == 0
                    ? null
                    : messages.stream()
                            .map(Messages.Message::at)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
        }
    }

    private InquiryDetails opened(String number, Function<Inquiry, Talk> talk) {
        var details = reading.execute(_ -> {
            var inquiry = inquiries
                    .withNumber(number)
                    .filter(found -> staff.sees(found.queue()))
                    .orElseThrow(Refusal::notFound);
            return details(inquiry, talk.apply(inquiry));
        });
        events.publishEvent(new PersonalDataRead("inquiry:" + number, "conversation"));
        return details;
    }

    /** Its version, and that there is one that the person sees; shows nothing and so leaves no record. */
    @PreAuthorize("hasAnyAuthority('inquiry:read', 'inquiry:answer')")
    public long version(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound)
                .version();
    }

    /** The person who asked, for whoever may open what is masked. */
    public CustomerId customerOf(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound)
                .customer();
    }

    /** Colleagues who have inquiries in hand, of the queues that the person sees. */
    public List<Colleague> agents() {
        return seen(null).stream()
                .flatMap(queue -> agents(queue).stream())
                .distinct()
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** Colleagues to whom an inquiry of that queue can be given. */
    public List<Colleague> agents(String queue) {
        return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .toList();
    }

    private InquiryDetails details(Inquiry inquiry, Talk talk) {
        var assignee = inquiry.assignee();
        return new InquiryDetails(
                inquiry.number(),
                inquiry.subject(),
                inquiry.queue(),
                inquiry.category(),
                inquiry.language(),
                inquiry.channel(),
                inquiry.status(),
                assignee == null ? null : reader.colleagues(List.of(assignee)).get(assignee),
                inquiry.receivedAt(),
                inquiry.dueAt(),
                inquiry.answeredAt(),
                inquiry.handling().priority(),
                inquiry.handling().skills(),
                inquiry.handling().escalatedAt(),
                people(List.of(inquiry.customer())).get(inquiry.customer()),
                particulars.of(inquiry),
                reader.all(talk.messages()),
                talk.older(),
                reader.steps(steps.of(inquiry.id(), talk.since())),
                merges.of(inquiry).isPresent() ? Set.of() : inquiry.allowed(),
                ratings.newest(inquiry.id()).orElse(null),
                inquiry.version());
    }

    private static InquiryRow row(Inquiry row, @Nullable Colleague assignee, @Nullable MaskedCustomer customer) {
        return new InquiryRow(
                row.number(),
                row.subject(),
                row.queue(),
                row.category(),
                row.channel(),
                row.status(),
                assignee,
                row.unanswered(),
                row.receivedAt(),
                row.dueAt(),
                customer == null ? null : customer.name(),
                row.handling().priority(),
                row.handling().escalatedAt() != null);
    }

    private Map<CustomerId, MaskedCustomer> people(Collection<CustomerId> ids) {
        return staff.may(Rights.CUSTOMER_READ) ? customers.masked(ids) : Map.of();
    }

    /** What nobody has in hand can only be received; time runs for what is received or open. */
    private static InquiryFilter narrowed(InquiryFilter filter) {
        var statuses = EnumSet.noneOf(InquiryStatus.class);
        statuses.addAll(filter.statuses());
        if (filter.unassigned()) {
            statuses.retainAll(EnumSet.of(InquiryStatus.RECEIVED));
        }
        if (filter.narrowing().due() != null) {
            statuses.retainAll(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.OPEN));
        }
        return new InquiryFilter(
                filter.queue(),
                statuses,
                filter.unassigned() ? null : filter.assignee(),
                filter.unassigned(),
                filter.sort(),
                filter.narrowing());
    }

    private List<String> seen(@Nullable String queue) {
        return queues.slugs().stream()
                .filter(slug -> queue == null || slug.equals(queue))
                .filter(staff::sees)
                .toList();
    }
}
