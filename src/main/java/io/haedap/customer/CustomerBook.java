package io.haedap.customer;

import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who writes to us, as they say it: whoever has an address is one customer, with the name and number given first:
 * nobody has proved that the address is theirs, so nobody changes what is there. Open to all, because a customer's own inquiry records them; it shows nothing to anybody.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class CustomerBook {

    private final CustomerStore store;
    private final Clock clock;

    CustomerBook(CustomerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Finds the customer by the lower-cased address or makes one. Refuses {@code name}, {@code email}, {@code phone} that cannot be. */
    public CustomerId record(String name, String email, @Nullable String phone) {
        checked(new Faults(), name, email, phone).refuse();
        return store.record(PlainText.tidy(name), address(email), numberOf(phone), clock.instant());
    }

    /** The same for somebody who agrees to this version of the policy as they write; tells where a letter to them goes. */
    public Addressee recordConsented(String name, String email, @Nullable String phone, String policyVersion) {
        checked(new Faults(), name, email, phone).refuse();
        return store.recordConsented(
                PlainText.tidy(name), address(email), numberOf(phone), policyVersion, clock.instant());
    }

    private static @Nullable String numberOf(@Nullable String phone) {
        return phone == null || phone.isBlank() ? null : PlainText.tidy(phone);
    }

    /** Adds to {@code faults} what is wrong with a customer's particulars, for forms that show everything at once. */
    public static Faults checked(Faults faults, @Nullable String name, @Nullable String email, @Nullable String phone) {
        return checkedTidy(
                faults, PlainText.tidyOrNull(name), email == null ? null : address(email), PlainText.tidyOrNull(phone));
    }

    /** Lengths count as they are stored: composing and lower-casing change them. */
    private static Faults checkedTidy(
            Faults faults, @Nullable String name, @Nullable String email, @Nullable String phone) {
        faults.text("name", name, 100);
        if (name != null && name.matches("(?is).*(://|www\\.).*")) {
            // an acknowledgement would carry the link to whoever's address was typed
            faults.add("name", "name-link");
        }
        faults.email("email", email);
        faults.optionalText("phone", phone, 40);
        if (phone != null && !phone.isBlank() && !phone.matches("\\+?[0-9][0-9 ().-]{5,38}")) {
            faults.add("phone", "phone");
        }
        return faults;
    }

    /** Whether the customer of that whole address agreed to some version of the policy; for our own rules, never shown. */
    @Transactional(readOnly = true)
    public boolean hasConsented(String email) {
        return store.hasConsented(address(email));
    }

    /** Where a letter to this customer goes. */
    @Transactional(readOnly = true)
    public Addressee addressee(CustomerId customer) {
        var found = store.one(customer).orElseThrow(Refusal::notFound);
        return new Addressee(found.id(), found.name(), found.email());
    }

    /** What in a text to that customer reaches somebody else; addresses of {@code ownDomain} are meant to be read. */
    @Transactional(readOnly = true)
    public ForeignContacts foreignIn(CustomerId customer, String text, String ownDomain) {
        var found = store.one(customer).orElseThrow(Refusal::notFound);
        var own = found.phone() == null ? null : Telephone.of(found.phone()).orElse(null);
        return new ForeignContacts(
                PersonalText.mobiles(text).stream()
                        .filter(phone ->
                                own == null || !own.equals(Telephone.of(phone).orElse(null)))
                        .map(Masking::phone)
                        .distinct()
                        .toList(),
                PersonalText.mails(text, ownDomain).stream()
                        .filter(mail -> !address(mail).equals(found.email()))
                        .map(Masking::email)
                        .distinct()
                        .toList());
    }

    /** The addresses of many, for rules that look at who sends something; ids that are unknown are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, String> addresses(Collection<CustomerId> customers) {
        return store.all(customers).stream().collect(Collectors.toMap(RevealedCustomer::id, RevealedCustomer::email));
    }

    /** What takes all that is those customers' own out of texts, with a mark in each place, and leaves how we are reached. */
    @Transactional(readOnly = true)
    public Redaction redacting(Collection<CustomerId> customers, OwnContacts ours) {
        var redaction = new Redaction(ours);
        store.all(customers).forEach(redaction::person);
        return redaction;
    }

    /** What takes somebody's own name out of texts. */
    public static UnaryOperator<String> unnaming(String name) {
        return new OwnName(name)::leftOutOf;
    }

    /** What takes each customer's own name out of texts; ids that are unknown are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, UnaryOperator<String>> unnaming(Collection<CustomerId> customers) {
        return store.all(customers).stream()
                .collect(Collectors.toMap(RevealedCustomer::id, customer -> unnaming(customer.name())));
    }

    static String address(String email) {
        return PlainText.tidy(email).toLowerCase(Locale.ROOT);
    }
}
