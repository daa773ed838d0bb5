package io.haedap.inquiry;

import io.haedap.customer.Addressee;
import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.customer.CustomerReader;
import io.haedap.customer.PersonalText;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.HitState;
import io.haedap.search.StaffDocument;
import io.haedap.search.StaffHit;
import io.haedap.search.StaffIndex;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inquiries by subject, messages and notes, for colleagues who see their queue. Who asked is no part of it: their name is taken out
 * of what was written, and numbers, telephones and addresses are masked; a customer is found by the exact address or telephone number
 * alone.
 */
@Component
@Order(10)
class InquiryFindings implements StaffKind {

    private static final String TYPE = "inquiry";
    private static final String SPAM = "inquiry-spam";
    /** The newest messages first: what is too much falls off at the old end. */
    private static final String SELECT = """
            select i.number, i.language, i.customer, i.subject, i.queue, i.status, left(m.words || a.words, 200000) as words
              from inquiry.inquiry i
             cross join lateral (select coalesce(string_agg(body, e'\\n\\n' order by id desc), '') as words
                                   from inquiry.message
                                  where inquiry = i.id) m
             cross join lateral (select coalesce(e'\\n\\n' || string_agg(array_to_string(given, ' '), e'\\n\\n' order by position), '') as words
                                   from inquiry.answer join inquiry.question q on q.id = question
                                  where inquiry = i.id and not q.personal and q.kind in ('TEXT', 'LONG_TEXT', 'CODE')) a
            """;

    private static final String ONE = SELECT + " where i.number = :number";
    private static final String AFTER = SELECT + """
             where i.number > :number
             order by i.number
             limit :most
            """;
    private static final String OF_CUSTOMER = "select " + Inquiries.COLUMNS + """
              from inquiry.inquiry i
             where i.customer = any (:customers) and (cardinality(:queues) = 0 or i.queue = any (:queues))
             order by i.received_at desc, i.id desc
             limit 10
            """;
    private static final String STATES = "select number, status from inquiry.inquiry where number = any (:numbers)";
    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{4,9}");
    private static final String DOT = "\u2022";
    private static final Pattern MASKED = Pattern.compile("\\S*" + DOT + "\\S*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final StaffIndex index;
    private final Inquiries inquiries;
    private final Merges merges;
    private final Queues queues;
    private final CustomerReader customers;
    private final CustomerBook book;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;

    InquiryFindings(
            StaffIndex index,
            Inquiries inquiries,
            Merges merges,
            Queues queues,
            CustomerReader customers,
            CustomerBook book,
            CurrentStaff staff,
            JdbcClient jdbc) {
        this.index = index;
        this.inquiries = inquiries;
        this.merges = merges;
        this.queues = queues;
        this.customers = customers;
        this.book = book;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** Hands over one that is new, with all that is written in it. */
    void add(Inquiry inquiry, String words, Addressee customer) {
        index.addStaff(new Written(
                        inquiry.number(),
                        inquiry.language(),
                        inquiry.customer(),
                        inquiry.subject(),
                        words,
                        inquiry.queue(),
                        inquiry.status())
                .document(CustomerBook.unnaming(customer.name())));
    }

    /** Hands over the inquiry as it lies in the database now; of one that is gone nothing is left. */
    void put(String number) {
        var found = documents(jdbc.sql(ONE).param("number", number)).getOrDefault(number, List.of());
        if (found.stream().anyMatch(one -> one.type().equals(SPAM))) {
            index.putStaff(SPAM, Map.of(number, found));
            index.putStaff(TYPE, Map.of(number, List.of()));
        } else {
            index.putStaff(TYPE, Map.of(number, found));
            index.dropStaff(SPAM, List.of(number));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nameKey() {
        return "inquiry.finding";
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.INQUIRY_READ);
    }

    @Override
    public Set<String> scopes() {
        return staff.queues();
    }

    @Override
    public String scopeName(String scope, Language language) {
        return queues.all().stream()
                .filter(queue -> queue.slug().equals(scope))
                .map(queue -> queue.name().in(language))
                .findFirst()
                .orElse(scope);
    }

    @Override
    public String asideType() {
        return SPAM;
    }

    @Override
    public String asideKey() {
        return "inquiry.finding.spam";
    }

    @Override
    public boolean isBrief() {
        return true;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Map<String, HitState> states(Collection<String> ids) {
        var states = new HashMap<String, HitState>();
        jdbc.sql(STATES).param("numbers", ids.toArray(String[]::new)).query(row -> {
            var status = InquiryStatus.valueOf(row.getString("status"));
            states.put(row.getString("number"), new HitState(status.name(), "inquiry.status." + status, status.sign()));
        });
        return states;
    }

    @Override
    public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
        return documents(jdbc.sql(AFTER).param("number", id == null ? "" : id).param("most", most));
    }

    @Override
    public String namedKey() {
        return "inquiry.finding.named";
    }

    /** By its number, or the newest ones of the customer with exactly that address or telephone number. */
    @Override
    public List<StaffHit> named(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            return inquiries
                    .withNumber(typed)
                    .filter(inquiry -> staff.sees(inquiry.queue()))
                    .map(this::leading)
                    .stream()
                    .toList();
        }
        if (!PlainText.isStorable(typed) || !staff.may(Rights.CUSTOMER_READ)) {
            return List.of();
        }
        var called = MAIL.matcher(typed).matches()
                ? customers.withEmail(typed).stream().toList()
                : customers.withPhone(typed);
        return called.isEmpty() ? List.of() : of(called);
    }

    private List<StaffHit> of(List<CustomerId> called) {
        return jdbc
                .sql(OF_CUSTOMER)
                .param("customers", called.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("queues", staff.queues().toArray(String[]::new))
                .query(Inquiries::inquiry)
                .list()
                .stream()
                .map(InquiryFindings::hit)
                .toList();
    }

    /** A number leads to where its inquiry goes on, as far as the person sees that. */
    private StaffHit leading(Inquiry inquiry) {
        return merges.of(inquiry)
                .flatMap(merge -> inquiries.withNumber(merge.targetNumber()))
                .filter(target -> staff.sees(target.queue()))
                .map(InquiryFindings::hit)
                .orElseGet(() -> hit(inquiry));
    }

    private static StaffHit hit(Inquiry inquiry) {
        return new StaffHit(
                TYPE,
                inquiry.number(),
                inquiry.language(),
                PersonalText.masked(inquiry.subject()),
                url(inquiry.number()),
                "",
                inquiry.queue(),
                1);
    }

    private record Written(
            String number,
            Language language,
            CustomerId customer,
            String subject,
            String words,
            String queue,
            InquiryStatus status) {

        StaffDocument document(UnaryOperator<String> unnamed) {
            return new StaffDocument(
                    status == InquiryStatus.SPAM ? SPAM : TYPE,
                    number,
                    language,
                    unnamed.apply(impersonal(subject)),
                    unnamed.apply(impersonal(words)),
                    List.of(),
                    queue,
                    url(number));
        }
    }

    private Map<String, List<StaffDocument>> documents(JdbcClient.StatementSpec question) {
        var found = question.query((row, number) -> new Written(
                        row.getString("number"),
                        Language.ofTag(row.getString("language")),
                        new CustomerId(row.getObject("customer", UUID.class)),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getString("queue"),
                        InquiryStatus.valueOf(row.getString("status"))))
                .list();
        var unnaming = book.unnaming(found.stream().map(Written::customer).toList());
        var documents = new LinkedHashMap<String, List<StaffDocument>>();
        found.forEach(one -> documents.put(
                one.number(), List.of(one.document(unnaming.getOrDefault(one.customer(), UnaryOperator.identity())))));
        return documents;
    }

    /** What the mask leaves open would still lead to a person: it goes altogether. */
    private static String impersonal(String text) {
        var masked = PersonalText.masked(text);
        return masked.contains(DOT) ? MASKED.matcher(masked).replaceAll(DOT.repeat(3)) : masked;
    }

    private static String url(String number) {
        return "/console/inquiries/" + number;
    }
}
