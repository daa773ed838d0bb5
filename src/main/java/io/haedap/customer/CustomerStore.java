package io.haedap.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers as rows. */
@Repository
class CustomerStore {

    private static final String RECORD = """
            insert into customer.customer (id, email, name, phone, created_at, changed_at)
            values (:id, :email, :name, :phone, :at, :at)
            on conflict (email) do nothing
            returning id
            """;
    private static final String BY_IDS = """
            select id, name, email, phone
              from customer.customer
             where id = any (:ids)
            """;
    private static final String BY_EMAIL = "select id from customer.customer where email = :email";
    /** Said as the index says it. */
    private static final String BY_PHONE = """
            select id
              from customer.customer
             where phone is not null
               and regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?820?', '0') = :figures
             order by changed_at desc, id
             limit 20
            """;

    /** Whoever is there already stays as they are; what another transaction adds at this moment is not seen and gives no row. */
    private static final String RECORD_CONSENTED = """
            with added as (insert into customer.customer (id, email, name, phone, created_at, changed_at)
                           values (:id, :email, :name, :phone, :at, :at)
                           on conflict (email) do nothing
                           returning id, name),
                 found as (select id, name from added
                           union all
                           select id, name from customer.customer where email = :email),
                 agreed as (insert into customer.consent (customer, policy, at)
                            select id, :policy, :at from found
                            on conflict (customer, policy) do nothing)
            select id, name from found
            """;

    private static final String CONSENTED = """
            select exists (select
                             from customer.customer c join customer.consent a on a.customer = c.id
                            where c.email = :email)
            """;

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is there already stays as they are: anybody can type somebody else's address. */
    CustomerId record(String name, String email, @Nullable String phone, Instant at) {
        return jdbc.sql(RECORD)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("name", name)
                .param("phone", phone)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .optional()
                .or(() -> withEmail(email))
                .orElseThrow();
    }

    /** The customer of that address, there already or new, with what they agreed to. */
    Addressee recordConsented(String name, String email, @Nullable String phone, String policy, Instant at) {
        return consentedOnce(name, email, phone, policy, at)
                .or(() -> consentedOnce(name, email, phone, policy, at))
                .orElseThrow();
    }

    private Optional<Addressee> consentedOnce(
            String name, String email, @Nullable String phone, String policy, Instant at) {
        return jdbc.sql(RECORD_CONSENTED)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("name", name)
                .param("phone", phone)
                .param("policy", policy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Addressee(new CustomerId(row.getObject("id", UUID.class)), row.getString("name"), email))
                .optional();
    }

    List<RevealedCustomer> all(Collection<CustomerId> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) -> new RevealedCustomer(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")))
                .list();
    }

    Optional<RevealedCustomer> one(CustomerId id) {
        return all(List.of(id)).stream().findFirst();
    }

    Optional<CustomerId> withEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<CustomerId> withPhone(String figures) {
        return jdbc.sql(BY_PHONE)
                .param("figures", figures)
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean hasConsented(String email) {
        return jdbc.sql(CONSENTED).param("email", email).query(Boolean.class).single();
    }
}
