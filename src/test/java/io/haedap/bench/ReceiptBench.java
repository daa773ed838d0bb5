package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.search.text.Analysis;
import io.haedap.shared.Language;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inquiries are received, each with its customer, consent, message, promise, clocks, key, receipt letter, history, audit and search
 * rows in one transaction and with synchronous commit, against the same rows inserted statement by statement; and what fewer round
 * trips would bring: the same rows in one statement. Each way tells the same words to all nodes, so the index follows its own rows in
 * its own time.
 */
@Tag("bench")
@HaedapTest
class ReceiptBench {

    private static final int WORKERS = 8;
    /** A receipt passes through much of the program: the compiler is still at work on it after ten thousand. */
    private static final int WARM_UP = 20;

    private static final int ROUNDS = 9;
    private static final int RECEIPTS = Integer.getInteger("receipts", 1_000);
    private static final String BODY =
            "어제 저녁에 결제한 주문이 승인 대기로 남아 있습니다. 카드사에는 승인이 되었다고 나옵니다. 같은 금액이 두 번 빠져나갔는지 확인해 주십시오. ".repeat(4);
    /** As many lines as the analysis makes, so that the index has the same work with rows of either kind. */
    private static final String WORDS = "결제 되\n결제 되\n\n" + BODY;

    private static final String LETTER = "문의를 받았습니다. 아래 주소에서 진행 상황을 보실 수 있습니다. ".repeat(12);

    private static final String CUSTOMER = """
            insert into customer.customer (id, email, name, phone, created_at, changed_at) values (?, ?, '김하나', null, now(), now())
            """;
    private static final String CONSENT =
            "insert into customer.consent (customer, policy, at) values (?, '2026-01', now())";
    private static final String NUMBER = "select nextval('inquiry.number')";
    private static final String INQUIRY = """
            insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                         received_at, due_at, version)
            values (?, 'payment', 'payment', '결제가 두 번 되었습니다', 'ko', 'WEB', ?, 'RECEIVED', true, now(), now() + interval '3 days', 1)
            returning id
            """;
    private static final String MESSAGE =
            "insert into inquiry.message (inquiry, kind, body, author, at) values (?, 'CUSTOMER', ?, null, now())";
    private static final String KEY =
            "insert into inquiry.follow_key (hash, inquiry, created_at) values (sha256(convert_to(?, 'UTF8')), ?, now())";
    private static final String MAIL = """
            insert into mail.letter (key, kind, recipient, recipient_name, lang, subject, body, about, state, created_at, next_attempt_at)
            values (?, 'ACKNOWLEDGEMENT', ?, '김하나', 'ko', '문의를 받았습니다', ?, ?, 'WAITING', now(), now() + interval '1 day')
            """;
    private static final String EVENT = """
            insert into inquiry.event (inquiry, action, to_status, actor_kind, at) values (?, 'CREATE', 'RECEIVED', 'CUSTOMER', now())
            """;
    private static final String AUDIT = """
            insert into audit.entry (actor_kind, actor_id, actor_name, address, action, subject, facts)
            values ('CUSTOMER', 'customer', 'bench', null, 'inquiry.received', ?, '{"queue": "payment", "channel": "WEB"}')
            """;
    private static final String SEARCH = """
            insert into search.document (audience, type, id, language, title, body, tags, scope, url, brief, words, analysis)
            values ('STAFF', 'inquiry', ?, 'ko', '결제가 두 번 되었습니다', ?, '{}', 'payment', ?, true, ?, ?)
            """;
    private static final String PROMISE = """
            insert into inquiry.promise (inquiry, promised_at, told_at, open)
            values (?, now() + interval '3 days', now() + interval '3 days', true)
            """;
    private static final String CLOCK = """
            insert into inquiry.promise_clock (inquiry, kind, round, queue, category, priority, calendar, unit, amount, started_at,
                                               due_at, warns_at)
            values (?, ?, 1, 'payment', 'payment', 'NORMAL', 'phone', 'WORKING_DAYS', 3, now(),
                    now() + interval '3 days', now() + interval '2 days')
            """;
    private static final String NOTIFY = "select pg_notify('haedap', ?), pg_notify('haedap', 'search:staff')";
    private static final String AT_ONCE = """
            with customer as (
                insert into customer.customer (id, email, name, phone, created_at, changed_at)
                values (:customer, :email, '김하나', null, now(), now())),
            number as (select '000101-' || lpad(nextval('inquiry.number')::text, 6, '0') as number),
            inquiry as (
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, version)
                select number, 'payment', 'payment', '결제가 두 번 되었습니다', 'ko', 'WEB', :customer, 'RECEIVED', true, now(),
                       now() + interval '3 days', 1 from number
                returning id, number),
            promise as (
                insert into inquiry.promise (inquiry, promised_at, told_at, open)
                select id, now() + interval '3 days', now() + interval '3 days', true from inquiry),
            clock as (
                insert into inquiry.promise_clock (inquiry, kind, round, queue, category, priority, calendar, unit, amount, started_at,
                                                   due_at, warns_at)
                select id, kind, 1, 'payment', 'payment', 'NORMAL', 'phone', 'WORKING_DAYS', 3, now(),
                       now() + interval '3 days', now() + interval '2 days'
                  from inquiry cross join (values ('FIRST_REPLY'), ('RESOLUTION')) kinds (kind)),
            message as (
                insert into inquiry.message (inquiry, kind, body, author, at)
                select id, 'CUSTOMER', :body, null, now() from inquiry),
            key as (
                insert into inquiry.follow_key (hash, inquiry, created_at)
                select sha256(convert_to(number, 'UTF8')), id, now() from inquiry),
            letter as (
                insert into mail.letter (key, kind, recipient, recipient_name, lang, subject, body, about, state, created_at,
                                         next_attempt_at)
                select 'receipt:' || number, 'ACKNOWLEDGEMENT', :email, '김하나', 'ko', '문의를 받았습니다', :letter,
                       'inquiry:' || number, 'WAITING', now(), now() + interval '1 day' from inquiry),
            event as (
                insert into inquiry.event (inquiry, action, to_status, actor_kind, at)
                select id, 'CREATE', 'RECEIVED', 'CUSTOMER', now() from inquiry),
            audit as (
                insert into audit.entry (actor_kind, actor_id, actor_name, address, action, subject, facts)
                select 'CUSTOMER', 'customer', 'bench', null, 'inquiry.received', 'inquiry:' || number,
                       '{"queue": "payment", "channel": "WEB"}' from inquiry),
            search as (
                insert into search.document (audience, type, id, language, title, body, tags, scope, url, brief, words, analysis)
                select 'STAFF', 'inquiry', number, 'ko', '결제가 두 번 되었습니다', :body, '{}', 'payment', '/console/' || number, true,
                       :words, :analysis from inquiry),
            consent as (
                insert into customer.consent (customer, policy, at) values (:customer, '2026-01', now()))
            select pg_notify('haedap', 'inquiry:received:payment:' || number), pg_notify('haedap', 'search:staff') from inquiry
            """;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong counted = new AtomicLong();
    private final long run = ThreadLocalRandom.current().nextLong(1_000_000);

    @Test
    void receipts() {
        Ratio.of(
                "receipt of an inquiry, 8 customers at once",
                0.6,
                WARM_UP,
                ROUNDS,
                () -> rate(this::ours),
                () -> rate(this::bare));
        Ratio.of("its rows in one statement, against each", 1, () -> rate(this::atOnce), () -> rate(this::bare));
    }

    private interface Deed {
        void run() throws SQLException;
    }

    private double rate(Deed deed) {
        var begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var work = IntStream.range(0, WORKERS)
                    .mapToObj(_ -> (Callable<Void>) () -> {
                        for (int i = 0; i < RECEIPTS / WORKERS; i++) {
                            deed.run();
                        }
                        return null;
                    })
                    .toList();
            for (var done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return RECEIPTS * 1e9 / (System.nanoTime() - begin);
    }

    private String email() {
        return "bench-" + run + "-" + counted.incrementAndGet() + "@example.com";
    }

    private void ours() {
        counter.submit(
                new NewInquiry("payment", "결제가 두 번 되었습니다", BODY, Language.KO, Channel.WEB, "김하나", email(), null, true));
    }

    private void bare() throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var customer = UUID.randomUUID();
            var email = email();
            change(connection, CUSTOMER, customer, email);
            change(connection, CONSENT, customer);
            var number = "000101-%06d".formatted(one(connection, NUMBER));
            var inquiry = one(connection, INQUIRY, number, customer);
            change(connection, PROMISE, inquiry);
            change(connection, CLOCK, inquiry, "FIRST_REPLY");
            change(connection, CLOCK, inquiry, "RESOLUTION");
            change(connection, MESSAGE, inquiry, BODY);
            change(connection, KEY, number, inquiry);
            change(connection, MAIL, "receipt:" + number, email, LETTER, "inquiry:" + number);
            change(connection, EVENT, inquiry);
            change(connection, AUDIT, "inquiry:" + number);
            change(connection, SEARCH, number, BODY, "/console/" + number, WORDS, Analysis.VERSION);
            try (var notify = connection.prepareStatement(NOTIFY)) {
                notify.setString(1, "inquiry:received:payment:" + number);
                notify.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void atOnce() {
        jdbc.sql(AT_ONCE)
                .param("customer", UUID.randomUUID())
                .param("email", email())
                .param("body", BODY)
                .param("letter", LETTER)
                .param("words", WORDS)
                .param("analysis", Analysis.VERSION)
                .query((row, _) -> true)
                .single();
    }

    private static long one(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
