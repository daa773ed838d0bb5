package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Receipt;
import io.haedap.shared.Language;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database gives up is done once more as a whole, or not at all. */
@HaedapTest
class SubmissionsTests {

    @Autowired
    private Submissions submissions;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_form_whose_deed_had_to_give_way_is_taken_with_its_second_try() {
        var form = UUID.randomUUID().toString();
        var tries = new AtomicInteger();

        var done = submissions.once(form, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new CannotAcquireLockException("two waited for each other");
            }
        });

        assertThat(done).isTrue();
        assertThat(tries).hasValue(2);
        assertThat(submissions.once(form, tries::incrementAndGet)).isFalse();
        assertThat(tries).hasValue(2);
    }

    @Test
    void what_gives_way_again_and_again_is_told_and_may_be_sent_again() {
        var form = UUID.randomUUID().toString();
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> submissions.once(form, () -> {
                    tries.incrementAndGet();
                    throw new CannotAcquireLockException("two waited for each other");
                }))
                .isInstanceOf(PessimisticLockingFailureException.class);

        assertThat(tries).hasValue(2);
        assertThat(submissions.once(form, tries::incrementAndGet)).isTrue();
    }

    /** The form waits for the inquiry and its holder for the form: the database breaks the form off, which is done anew as a whole. */
    @Test
    void a_withdrawal_that_was_broken_off_works_with_the_second_try_of_its_form() throws Exception {
        var receipt = asked();
        var tries = new AtomicInteger();
        var held = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(() -> transactions.executeWithoutResult(_ -> {
                lock(receipt);
                held.countDown();
                await().until(this::somebodyWaits);
                wish();
            }));
            held.await();
            assertThat(submissions.once(UUID.randomUUID().toString(), () -> {
                        if (tries.incrementAndGet() == 1) {
                            wish();
                        }
                        counter.withdraw(receipt.followSecret());
                    }))
                    .isTrue();
            other.get();
        }

        assertThat(tries).hasValue(2);
        assertThat(counter.follow(receipt.followSecret()).end().isWithdrawn()).isTrue();
    }

    /** What only one has at a time. */
    private void wish() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('SubmissionsTests'))")
                .query((row, _) -> true)
                .single();
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%inquiry.inquiry%')")
                .query(Boolean.class)
                .single();
    }

    private void lock(Receipt receipt) {
        jdbc.sql("select 1 from inquiry.inquiry where number = ? for update")
                .param(receipt.number())
                .query(Integer.class)
                .single();
    }

    private Receipt asked() {
        return counter.submit(new NewInquiry(
                "payment", "물러도 될까요", "본문입니다.", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));
    }
}
