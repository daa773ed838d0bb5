package io.haedap.subscription;

import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.shared.Language;
import io.haedap.shared.PersonalDataRead;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a customer is told by mail, for colleagues who have their inquiry before them. That there is something was read is recorded; no
 * transaction, because waiting for the record must not hold a connection.
 */
@Service
@PreAuthorize("hasAuthority('customer:read')")
public class CustomerSubscriptions {

    private final Subscribers subscribers;
    private final CustomerBook customers;
    private final Topics topics;
    private final ApplicationEventPublisher events;

    CustomerSubscriptions(
            Subscribers subscribers, CustomerBook customers, Topics topics, ApplicationEventPublisher events) {
        this.subscribers = subscribers;
        this.customers = customers;
        this.topics = topics;
        this.events = events;
    }

    /** Empty for whoever subscribed to nothing with the address that they ask from. */
    public Optional<Subscription> of(CustomerId customer) {
        var found = subscribers.at(customers.addressee(customer).email());
        found.ifPresent(subscriber -> events.publishEvent(
                new PersonalDataRead("subscription:" + subscriber.id(), "subscription of a customer")));
        return found.map(Subscriber::shown);
    }

    /** What its topics are called, in the order of their names. */
    public List<String> names(Subscription subscription, Language language) {
        var known = topics.now();
        return subscription.topics().stream()
                .map(topic -> known.name(topic, language))
                .sorted()
                .toList();
    }
}
