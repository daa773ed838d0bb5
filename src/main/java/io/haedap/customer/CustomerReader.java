package io.haedap.customer;

import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as staff see them: masked. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('customer:read')")
public class CustomerReader {

    private final CustomerStore store;

    CustomerReader(CustomerStore store) {
        this.store = store;
    }

    public MaskedCustomer masked(CustomerId id) {
        return store.one(id).map(CustomerReader::mask).orElseThrow(Refusal::notFound);
    }

    /** All of a list in one question; ids that are unknown are left out. */
    public Map<CustomerId, MaskedCustomer> masked(Collection<CustomerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.all(ids).stream()
                        .map(CustomerReader::mask)
                        .collect(Collectors.toMap(MaskedCustomer::id, Function.identity()));
    }

    /** The customer with exactly this address, for a search by it. */
    public Optional<CustomerId> withEmail(String email) {
        return store.withEmail(CustomerBook.address(email));
    }

    /** The customers who gave exactly this telephone number, however it is set apart, for a search by it. */
    public List<CustomerId> withPhone(String typed) {
        return Telephone.of(typed).map(store::withPhone).orElse(List.of());
    }

    private static MaskedCustomer mask(RevealedCustomer customer) {
        var phone = customer.phone();
        return new MaskedCustomer(
                customer.id(),
                Masking.name(customer.name()),
                Masking.email(customer.email()),
                phone == null ? null : Masking.phone(phone));
    }
}
