package io.haedap.customer;

import io.haedap.shared.Faults;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Opens what is masked: only with a reason, and only after the record of it is written. No transaction spans the two: waiting for the record must not hold a connection. */
@Service
@PreAuthorize("hasAuthority('customer:reveal')")
public class CustomerDesk {

    private final CustomerStore store;
    private final ApplicationEventPublisher events;

    CustomerDesk(CustomerStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** All particulars in clear. */
    public RevealedCustomer reveal(CustomerId id, String reason) {
        return reveal(id, EnumSet.allOf(CustomerField.class), reason);
    }

    /** One particular in clear; empty where the customer gave none. */
    public String reveal(CustomerId id, CustomerField field, String reason) {
        var customer = reveal(id, EnumSet.of(field), reason);
        var value = switch (field) {
            case NAME -> customer.name();
            case EMAIL -> customer.email();
            case PHONE -> customer.phone();
        };
        return value == null ? "" : value;
    }

    private RevealedCustomer reveal(CustomerId id, Set<CustomerField> fields, String reason) {
        new Faults().text("reason", reason, 200).refuse();
        var customer = store.one(id).orElseThrow(Refusal::notFound);
        var what = fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        events.publishEvent(new PersonalDataRead("customer:" + id, what, SensitiveNumbers.masked(reason.strip())));
        return customer;
    }
}
