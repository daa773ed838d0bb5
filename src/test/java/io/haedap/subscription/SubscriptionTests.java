package io.haedap.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.subscription.SubscriptionCounter.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
class SubscriptionTests {

    private static final Pattern SECRET = Pattern.compile("confirm/([A-Za-z0-9_-]+)");

    @Autowired
    private SubscriptionCounter counter;

    @Autowired
    private SubscriptionBoard board;

    @Autowired
    private SubscriptionDesk desk;

    @Autowired
    private AnnouncementBook book;

    @Autowired
    private Spreading spreading;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private MailCarrier mail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SettableClock clock;

    @Autowired
    private As as;

    @BeforeEach
    @AfterEach
    void tidy() {
        clock.reset();
        jdbc.sql("delete from mail.letter").update();
        jdbc.sql("delete from subscription.subscriber").update();
        jdbc.sql("delete from subscription.request").update();
        jdbc.sql("delete from subscription.announcement").update();
    }

    private void ask(String email, String... topics) {
        counter.ask(new AskedSubscription(email, Language.KO, Set.of(topics), "2026-01-01"));
    }

    private String secret(String email) {
        var body = jdbc.sql(
                        "select body from mail.letter where recipient = ? and kind = 'CODE' order by id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
        var found = SECRET.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Opened subscribed(String email, String... topics) {
        ask(email, topics);
        return counter.confirm(secret(email));
    }

    private List<String> told() {
        return jdbc.sql("select recipient from mail.letter where kind = 'NEWS' order by recipient")
                .query(String.class)
                .list();
    }

    @Test
    void nothing_begins_before_the_address_confirms_it() {
        ask("Ryu@Example.com", "notices");

        assertThat(subscribers.count()).isZero();
        var secret = secret("ryu@example.com");
        assertThat(counter.asked(secret)).containsExactly(Topic.NOTICES);

        var opened = counter.confirm(secret);

        assertThat(opened.subscription().email()).isEqualTo("r•••••@example.com");
        assertThat(subscribers.count()).isOne();
        assertThatThrownBy(() -> counter.confirm(secret))
                .isInstanceOfSatisfying(
                        Refusal.class, over -> assertThat(over.kind()).isEqualTo(Refusal.Kind.GONE));
    }

    @Test
    void a_confirmation_is_worth_two_days() {
        ask("late@example.com", "notices");
        var secret = secret("late@example.com");
        clock.forward(Duration.ofDays(2).plusMinutes(1));

        assertThatThrownBy(() -> counter.confirm(secret)).isInstanceOf(Refusal.class);
        assertThat(subscribers.count()).isZero();
    }

    @Test
    void nobody_fills_somebody_elses_box() {
        for (int i = 0; i < 5; i++) {
            ask("victim@example.com", "notices");
        }

        assertThat(jdbc.sql("select count(*) from mail.letter where recipient = 'victim@example.com'")
                        .query(Long.class)
                        .single())
                .isEqualTo(SubscriptionRequests.MOST_AN_HOUR);
    }

    @Test
    void a_second_request_adds_to_the_first_one() {
        subscribed("twice@example.com", "notices");
        var opened = subscribed("twice@example.com", "status");

        assertThat(opened.subscription().topics()).containsExactlyInAnyOrder(Topic.NOTICES, Topic.STATUS);
        assertThat(subscribers.count()).isOne();
    }

    @Test
    void what_is_wrong_is_said_all_at_once() {
        assertThatThrownBy(() -> counter.ask(new AskedSubscription("no address", Language.KO, Set.of(), null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactlyInAnyOrder("email", "topics", "consent"));
        assertThatThrownBy(() -> ask("a@example.com", "service:zzzzzzzzzzzz")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ask("a@example.com", "'; drop table")).isInstanceOf(Refusal.class);
    }

    @Test
    void the_key_of_a_letter_changes_and_ends_its_own_subscription_alone() {
        var mine = subscribed("mine@example.com", "notices");
        subscribed("other@example.com", "notices");

        counter.change(mine.key(), Language.EN, Set.of("status"));
        assertThat(counter.open(mine.key()).subscription().topics()).containsExactly(Topic.STATUS);
        assertThatThrownBy(() -> counter.change(mine.key(), Language.EN, Set.of()))
                .isInstanceOf(Refusal.class);

        counter.end(mine.key());
        counter.end(mine.key());
        assertThat(subscribers.at("mine@example.com")).isEmpty();
        assertThat(subscribers.at("other@example.com")).isPresent();
        var forged = (mine.key().charAt(0) == 'A' ? "B" : "A") + mine.key().substring(1);
        assertThatThrownBy(() -> counter.end(forged)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> counter.open("x".repeat(43))).isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_ends_it_gets_nothing_that_still_waits() {
        var opened = subscribed("ends@example.com", "notices");
        carry(news(Set.of(Topic.NOTICES), Set.of()));
        assertThat(told()).containsExactly("ends@example.com");

        jdbc.sql("update mail.letter set state = 'SENT', sent_at = now() where kind = 'NEWS'")
                .update();

        counter.end(opened.key());

        assertThat(jdbc.sql("select count(*) from mail.letter where recipient = 'ends@example.com'")
                        .query(Long.class)
                        .single())
                .as("the address is forgotten with what was sent to it")
                .isZero();
    }

    @Test
    void what_was_agreed_to_is_what_was_shown_when_asking() {
        subscribed("agreed@example.com", "notices");

        assertThat(jdbc.sql("select consent from subscription.subscriber")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-01-01");
    }

    @Test
    void what_ended_before_it_was_confirmed_does_not_begin() {
        ask("slow@example.com", "notices");
        jdbc.sql("update subscription.request set topics = '{incident:abcdefghijkl}'")
                .update();

        assertThatThrownBy(() -> counter.confirm(secret("slow@example.com"))).isInstanceOf(Refusal.class);
        assertThat(subscribers.count()).isZero();
    }

    @Test
    void an_address_that_never_confirmed_is_forgotten_within_a_week() {
        ask("never@example.com", "notices");
        clock.forward(Duration.ofDays(7).plusMinutes(1));

        spreading.forget();

        assertThat(jdbc.sql("select (select count(*) from mail.letter) + (select count(*) from subscription.request)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void news_of_one_thing_leave_in_the_order_in_which_they_happened() {
        jdbc.sql("""
                        insert into subscription.announcement (kind, thing, moment, deliver_at, created_at)
                        values ('test', 'one', 'opened', now() - interval '2 minutes', now()),
                               ('test', 'one', 'resolved', now() - interval '1 minute', now())
                        """).update();

        transactions.executeWithoutResult(first -> {
            assertThat(book.claim().orElseThrow().announcement().moment()).isEqualTo("opened");
            try (var other = Executors.newSingleThreadExecutor()) {
                var second = other.submit(() -> transactions.execute(_ -> book.claim()));
                assertThat(second.get()).isEmpty();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
            first.setRollbackOnly();
        });
    }

    @Test
    void what_is_being_told_is_not_taken_back() {
        var id = announced();

        assertThat(transactions.<Boolean>execute(_ -> book.takeBack("test", "thing", "moment")))
                .isFalse();

        jdbc.sql("update subscription.announcement set state = 'WAITING' where id = ?")
                .param(id)
                .update();
        assertThat(transactions.<Boolean>execute(_ -> book.takeBack("test", "thing", "moment")))
                .isTrue();
    }

    private static News news(Set<Topic> topics, Set<Topic> closed) {
        var words = new News.Words("제목", "본문");
        return new News(
                "incident.updated",
                Instant.EPOCH,
                topics,
                closed,
                Map.of(Language.KO, words, Language.EN, words),
                Map.of());
    }

    private void carry(News news) {
        transactions.executeWithoutResult(_ -> mail.carry(1, news, 0, 500));
    }

    @Test
    void a_letter_goes_to_those_who_chose_its_service_or_all_once_each() {
        var one = new Topic("service:abcdefghijkl");
        transactions.executeWithoutResult(_ -> {
            subscribers.add("all@example.com", Language.KO, Set.of(Topic.STATUS), "1", clock.instant());
            subscribers.add("one@example.com", Language.EN, Set.of(one, Topic.STATUS), "1", clock.instant());
            subscribers.add("notices@example.com", Language.KO, Set.of(Topic.NOTICES), "1", clock.instant());
        });

        carry(news(Set.of(Topic.STATUS, one), Set.of()));
        carry(news(Set.of(Topic.STATUS, one), Set.of()));

        assertThat(told()).containsExactly("all@example.com", "one@example.com");
        assertThat(jdbc.sql("select unsubscribe from mail.letter where kind = 'NEWS'")
                        .query(String.class)
                        .list())
                .allSatisfy(link -> assertThat(link).contains("/subscriptions/unsubscribe/"))
                .anySatisfy(link -> assertThat(link).contains("/en/subscriptions/"))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_incident_that_is_over_is_no_longer_subscribed_to() {
        var incident = Topic.incident("abcdefghijkl");
        transactions.executeWithoutResult(_ -> {
            subscribers.add("only@example.com", Language.KO, Set.of(incident), "1", clock.instant());
            subscribers.add("more@example.com", Language.KO, Set.of(incident, Topic.NOTICES), "1", clock.instant());
            subscribers.close(Set.of(incident));
        });

        assertThat(subscribers.at("only@example.com")).isEmpty();
        assertThat(subscribers.at("more@example.com").orElseThrow().topics()).containsExactly(Topic.NOTICES);
    }

    @Test
    void ten_thousand_are_told_once_each_by_nodes_that_compete_and_die() throws Exception {
        jdbc.sql("""
                        insert into subscription.subscriber (email, lang, topics, consent, confirmed_at, changed_at)
                        select 'reader' || n || '@example.com', case when n % 3 = 0 then 'en' else 'ko' end, '{notices}', '1', now(), now()
                          from generate_series(1, 10000) n
                        """).update();
        var id = announced();
        // a node that dies in the middle of a batch leaves nothing of it
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    var due = book.claim().orElseThrow();
                    mail.carry(due.id(), news(Set.of(Topic.NOTICES), Set.of()), 0, 500);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(told()).isEmpty();

        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> node = () -> {
                spreading.run();
                return true;
            };
            for (var ended : nodes.invokeAll(List.of(node, node, node))) {
                assertThat(ended.get()).isTrue();
            }
        }
        // the node that the test itself runs in may still be at it
        await().until(() -> {
            spreading.run();
            return state().equals("DONE");
        });

        assertThat(told()).hasSize(10_000).doesNotHaveDuplicates();
        var row = as.as("admin", () -> board.announcements(50, null)).items().stream()
                .filter(one -> one.id().equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
        assertThat(row.state()).isEqualTo("DONE");
        assertThat(row.letters()).isEqualTo(10_000);
    }

    /** One that is being spread already, so that its words are known. */
    private long announced() {
        var words = "{\"subject\": \"제목\", \"body\": \"본문\"}";
        return jdbc.sql("""
                        insert into subscription.announcement (kind, thing, moment, state, deliver_at, created_at, news)
                        values ('test', 'thing', 'moment', 'SPREADING', now() - interval '1 second', now(), cast(:news as jsonb))
                        returning id
                        """)
                .param("news", """
                        {"type": "notice.published", "at": "2026-01-01T00:00:00Z", "topics": [{"name": "notices"}], "closed": [],
                         "words": {"KO": %s, "EN": %s}, "data": {}}
                        """.formatted(words, words))
                .query(Long.class)
                .single();
    }

    @Test
    void what_nobody_can_tell_keeps_nothing_else_waiting() {
        jdbc.sql("""
                        insert into subscription.announcement (kind, thing, moment, deliver_at, created_at)
                        values ('incident', 'gone', 'gone', now() - interval '1 minute', now())
                        """).update();

        spreading.run();

        await().until(() -> state().equals("DROPPED"));
    }

    private String state() {
        return jdbc.sql("select state from subscription.announcement")
                .query(String.class)
                .single();
    }

    @Test
    void staff_find_a_person_by_the_whole_address_and_end_it() {
        subscribed("found@example.com", "notices");

        var found = as.as("lead", () -> board.at(" Found@example.com ")).orElseThrow();
        assertThat(as.as("lead", () -> board.at("found@"))).isEmpty();
        assertThat(found.email()).doesNotContain("found");
        assertThatThrownBy(() -> as.run("publisher", () -> desk.remove(found.id(), found.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("lead", () -> desk.remove(found.id(), found.version() + 1)))
                .isInstanceOf(Refusal.class);
        as.run("lead", () -> desk.remove(found.id(), found.version()));

        assertThat(subscribers.count()).isZero();
        assertThatThrownBy(() -> as.as("agent1", () -> board.total())).isInstanceOf(AccessDeniedException.class);
    }
}
