package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Faults;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@HaedapTest
class CustomerTests {

    @Autowired
    CustomerBook book;

    @Autowired
    CustomerReader reader;

    @Autowired
    CustomerDesk desk;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void whoever_writes_again_from_the_same_address_is_the_same_customer() {
        var first = book.record("류수담", "Su.Dam@Example.com ", "010-1234-4821");
        var again = book.record("남의 이름", "su.dam@example.com", "010-9999-9999");

        assertThat(again).isEqualTo(first);
        assertThat(as.as("agent1", () -> reader.masked(first)))
                .isEqualTo(new MaskedCustomer(first, "류*담", "s•••••@example.com", "010-••••-4821"));
        assertThat(as.as("agent1", () -> reader.masked(List.of(first, CustomerId.random()))))
                .containsOnlyKeys(first);
    }

    @Test
    void bad_particulars_are_all_named_at_once() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> book.record(" ", "no address", "call me"))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("name", "email", "phone"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.record("a", "a@b.kr\nBcc: x@y.kr", null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.record("http://buy.example", "a@b.kr", null));
    }

    @Test
    void opening_what_is_masked_needs_right_and_reason_and_leaves_a_record() {
        var id = book.record("문하람", "haram@example.com", "010-1234-0001");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as.as("agent1", () -> desk.reveal(id, "전화 드리려고")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as.as("lead", () -> desk.reveal(id, " ")));
        assertThat(as.as("lead", () -> desk.reveal(id, CustomerField.PHONE, "전화 드리려고")))
                .isEqualTo("010-1234-0001");

        var record = jdbc.sql("""
                        select facts ->> 'what' || ' / ' || (facts ->> 'reason')
                          from audit.entry
                         where subject = :subject and action = 'personal-data.read'
                        """)
                .param("subject", "customer:" + id)
                .query(String.class)
                .list();
        assertThat(record).containsExactly("phone / 전화 드리려고");
    }

    @Test
    void the_record_of_opening_is_written_outside_any_transaction() {
        var id = book.record("문하람", "outside@example.com", null);
        var open = new ArrayList<Boolean>();
        ApplicationListener<?> watch = ApplicationListener.forPayload(
                (PersonalDataRead _) -> open.add(TransactionSynchronizationManager.isActualTransactionActive()));
        context.addApplicationListener(watch);
        try {
            as.as("lead", () -> desk.reveal(id, "확인"));
        } finally {
            context.removeApplicationListener(watch);
        }

        assertThat(open).isNotEmpty().doesNotContain(true);
    }

    @Test
    void particulars_are_measured_as_they_are_stored() {
        var decomposed = Normalizer.normalize("가".repeat(100), Normalizer.Form.NFD);
        assertThat(CustomerBook.checked(new Faults(), decomposed, "nfd@example.com", null)
                        .isEmpty())
                .isTrue();
        var growing = "\u0130".repeat(64) + "@" + "\u0130".repeat(180) + ".kr";
        assertThat(CustomerBook.checked(new Faults(), "a", growing, null).isEmpty())
                .isFalse();
    }

    @Test
    void consent_keeps_the_first_time_for_each_version() {
        var first = book.recordConsented("문하람", "consent@example.com", null, "2026-01");
        var again = book.recordConsented("다른 이름", " Consent@Example.com", "010-1234-5678", "2026-01");
        book.recordConsented("문하람", "consent@example.com", null, "2026-11");

        assertThat(again).isEqualTo(first);
        assertThat(jdbc.sql("select policy from customer.consent where customer = :id order by policy")
                        .param("id", first.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("2026-01", "2026-11");
    }

    @Test
    void two_who_write_with_one_new_address_at_once_are_one_customer() throws Exception {
        var start = new CyclicBarrier(4);
        try (var writers = Executors.newFixedThreadPool(4)) {
            var written = writers.invokeAll(Collections.nCopies(4, () -> {
                start.await();
                return book.recordConsented("성하늘", "at-once@example.com", null, "2026-01");
            }));

            assertThat(written)
                    .extracting(Future::get)
                    .containsOnly(written.getFirst().get());
        }
    }
}
