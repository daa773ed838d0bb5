package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.search.Refill;
import io.haedap.search.StaffSearch;
import io.haedap.shared.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How quick staff find among a million messages, or as many as {@code -Dmessages=} says, four to an inquiry: all of them as a lead,
 * those of two queues of three as an agent. They are written into the tables of inquiries and come into the index as those of
 * before do; how long that takes is told.
 */
@Tag("bench")
@HaedapTest
@TestPropertySource(properties = "bench.index=messages")
@DirtiesContext
class StaffMessagesBench {

    private static final int MESSAGES = Integer.getInteger("messages", 1_000_000);
    private static final int EACH = 4;
    private static final int AT_ONCE = 2_500;
    private static final int ASKED = Integer.getInteger("asked", 300);
    /** A question of any kind is answered within half a second. */
    private static final double SLOWEST = 500;

    private static final String INQUIRIES = """
            insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                         received_at, due_at, version)
            select number, queue, queue, subject, 'ko', 'WEB', :customer, 'RECEIVED', true, now(), now() + interval '1 day', 1
              from unnest(:numbers, :queues, :subjects) as given (number, queue, subject)
            """;
    private static final String BODIES = """
            insert into inquiry.message (inquiry, kind, body, at)
            select i.id, 'CUSTOMER', given.body, now()
              from unnest(:numbers, :bodies) as given (number, body)
              join inquiry.inquiry i on i.number = given.number
            """;

    private static final List<String> QUEUES = List.of("account", "payment", "service");
    private static final String EVERYWHERE = "zyxwvut";

    @Autowired
    private StaffSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private As as;

    @Autowired
    private ApplicationContext context;

    private final ManyPassages passages = new ManyPassages();
    private final Report report = new Report("search-messages");

    @Test
    void among_all_messages() {
        for (int from = 0; from < MESSAGES / EACH; from += AT_ONCE) {
            write(from, Math.min(MESSAGES / EACH, from + AT_ONCE));
        }
        var begun = System.nanoTime();
        Refill.of("inquiry", context);
        var handed = Times.since(begun) / 1e3;
        as.run("lead", this::await);
        report.line(
                "%d messages in %d inquiries: handed over in %.0f s, all found after %.0f s",
                MESSAGES, MESSAGES / EACH, handed, Times.since(begun) / 1e3);
        report.line("");
        report.line("| asked | lead p50, ms | p99 | agent of two queues of three p50 | p99 |");
        report.line("|---|--:|--:|--:|--:|");
        var questions = QuestionSet.korquad().questions().stream()
                .map(QuestionSet.Question::text)
                .limit(ASKED)
                .toList();
        ask("whole questions", questions);
        ask("two words", questions.stream().map(text -> words(text, 2)).toList());
        ask("one word", questions.stream().map(text -> words(text, 1)).toList());
        ask(
                "half typed",
                questions.stream()
                        .map(text -> text.substring(0, text.length() / 2))
                        .toList());
    }

    private void ask(String how, List<String> questions) {
        var times = Times.of(questions, List.of(asked("lead"), asked("agent2")));
        var lead = times.getFirst();
        var agent = times.getLast();
        report.line("| %s | %.1f | %.1f | %.1f | %.1f |", how, lead.p50(), lead.p99(), agent.p50(), agent.p99());
        assertThat(Math.max(lead.p99(), agent.p99())).isLessThan(SLOWEST);
    }

    private Consumer<String> asked(String name) {
        return question -> as.run(name, () -> search.find(question, null, 0, 20));
    }

    private static String words(String text, int most) {
        return Arrays.stream(text.split(" ")).limit(most).collect(Collectors.joining(" "));
    }

    private void write(int from, int to) {
        var numbers = new ArrayList<String>();
        var queues = new ArrayList<String>();
        var subjects = new ArrayList<String>();
        var of = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            var number = "000101-%09d".formatted(i + 1);
            numbers.add(number);
            queues.add(QUEUES.get(i % QUEUES.size()));
            subjects.add(EVERYWHERE + " " + i);
            for (var passage : passages.range(i * EACH, (i + 1) * EACH)) {
                of.add(number);
                bodies.add(PlainText.shorten(passage.text(), 150));
            }
        }
        jdbc.sql(INQUIRIES)
                .param("customer", UUID.randomUUID())
                .param("numbers", numbers.toArray(String[]::new))
                .param("queues", queues.toArray(String[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .update();
        jdbc.sql(BODIES)
                .param("numbers", of.toArray(String[]::new))
                .param("bodies", bodies.toArray(String[]::new))
                .update();
    }

    private void await() {
        Awaitility.await()
                .atMost(Duration.ofHours(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        search.find(EVERYWHERE, null, 0, 1).counts().getOrDefault("inquiry", 0L) >= MESSAGES / EACH);
    }
}
