package io.haedap.faq.learning;

import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the sample company's readers viewed, voted and wrote. */
@Component
@Order(12)
class LearningSample implements SampleContent {

    /** One entry of {@code db/sample/faq-learning.json}; {@code views} are those of an average day. */
    record Read(
            String externalId,
            int views,
            int helpful,
            int unhelpful,
            @Nullable Integer earlierHelpful,
            @Nullable Integer earlierUnhelpful,
            @Nullable Integer verifyDaysAgo,
            List<Said> opinions) {}

    record Said(int hoursAgo, @Nullable Boolean helpful, String lang, String body, boolean done) {}

    record Ending(int daysLeft, int daysAgo, List<String> tags, FaqText ko, FaqText en) {}

    record Sample(List<Read> entries, Ending ending) {}

    /** Fewer on weekends, never the same two days in a row; the days since the text is live. */
    private static final String VIEWS = """
            insert into faq.reading (entry, day, count)
            select e.id, d.day, greatest(1, round(:views * (0.75 + (d.n * 7 + e.id * 3) % 11 / 20.0)
                                                   * case when extract(isodow from d.day) > 5 then 0.5 else 1 end))
              from faq.entry e
             cross join lateral (select (now() at time zone 'Asia/Seoul')::date - n as day, n from generate_series(0, 59) n) d
             where e.external_id = :externalId and d.day >= e.published_at::date
            """;

    private static final String VOTES = """
            insert into faq.vote_count (entry, revision, language, day, helpful, unhelpful)
            select e.id, e.live_revision + :back, case when v.n % 9 = 0 then 'en' else 'ko' end, v.day,
                   count(*) filter (where v.n <= :helpful), count(*) filter (where v.n > :helpful)
              from faq.entry e
             cross join lateral (select (now() at time zone 'Asia/Seoul')::date - :back * -40
                                        - ((n * 13 + n % 5) % least(56, greatest(1, current_date - e.republished_at::date)))::int as day, n
                                   from generate_series(1, :helpful + :unhelpful) n) v
             where e.external_id = :externalId
             group by 1, 2, 3, 4
            """;
    private static final String RECEIVED = """
            insert into faq.reception (entry, revision, helpful, unhelpful)
            select e.id, e.live_revision, sum(c.helpful), sum(c.unhelpful)
              from faq.entry e
              join faq.vote_count c on c.entry = e.id and c.revision = e.live_revision
             where e.external_id = :externalId
             group by e.id
            """;
    private static final String SAY = """
            insert into faq.opinion (entry, revision, language, helpful, body, at, done_by, done_name, done_at)
            select id, live_revision, :lang, :helpful, :body, :at, cast(:by as uuid), :name, cast(:doneAt as timestamptz)
              from faq.entry
             where external_id = :externalId
            """;
    private static final String VERIFIED = """
            update faq.entry
               set verify_by = :until, verified_until = :until, verified_at = :at, verified_name = :name
             where external_id = :externalId
            """;
    private static final String BACKDATE = """
            update faq.entry
               set created_at = :at, updated_at = :at, published_at = :at, republished_at = :at
             where id = :id
            """;
    private final FaqDesk desk;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LearningSample(FaqDesk desk, SampleStaff staff, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "faq-learning";
    }

    @Override
    public void load() {
        try (var file = new ClassPathResource("db/sample/faq-learning.json").getInputStream()) {
            var sample = json.readValue(file, Sample.class);
            end(sample.ending());
            // opinions are numbered in the order in which they came
            sample.entries().forEach(this::count);
            sample.entries().stream()
                    .flatMap(entry -> entry.opinions().stream().map(said -> new Spoken(entry.externalId(), said)))
                    .sorted((one, other) ->
                            Integer.compare(other.said().hoursAgo(), one.said().hoursAgo()))
                    .forEach(spoken -> say(spoken.externalId(), spoken.said()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private record Spoken(String externalId, Said said) {}

    private void count(Read entry) {
        jdbc.sql(VIEWS)
                .param("externalId", entry.externalId())
                .param("views", entry.views())
                .update();
        votes(entry.externalId(), 0, entry.helpful(), entry.unhelpful());
        if (entry.earlierHelpful() != null && entry.earlierUnhelpful() != null) {
            votes(entry.externalId(), -1, entry.earlierHelpful(), entry.earlierUnhelpful());
        }
        jdbc.sql(RECEIVED).param("externalId", entry.externalId()).update();
        var overdue = entry.verifyDaysAgo();
        if (overdue != null) {
            jdbc.sql(VERIFIED)
                    .param("externalId", entry.externalId())
                    .param("until", ago(Duration.ofDays(overdue)))
                    .param("at", ago(Duration.ofDays(overdue + 180L)))
                    .param("name", staff.named("editor").name())
                    .update();
        }
    }

    private void votes(String externalId, int back, int helpful, int unhelpful) {
        jdbc.sql(VOTES)
                .param("externalId", externalId)
                .param("back", back)
                .param("helpful", helpful)
                .param("unhelpful", unhelpful)
                .update();
    }

    private void say(String externalId, Said said) {
        var editor = staff.named("editor");
        jdbc.sql(SAY)
                .param("externalId", externalId)
                .param("lang", said.lang())
                .param("helpful", said.helpful(), java.sql.Types.BOOLEAN)
                .param("body", said.body())
                .param("at", ago(Duration.ofHours(said.hoursAgo())))
                .param("by", said.done() ? editor.id().value() : null)
                .param("name", said.done() ? editor.name() : null)
                .param("doneAt", said.done() ? ago(Duration.ofHours(said.hoursAgo() - 20L)) : null)
                .update();
    }

    /** An entry that will be withdrawn soon. */
    private void end(Ending ending) {
        var content = new FaqContent(
                "service",
                FaqVisibility.PUBLIC,
                new FaqTranslations(ending.ko(), ending.en()),
                ending.tags(),
                clock.instant().plus(Duration.ofDays(ending.daysLeft())),
                null);
        var faq = staff.as("editor", () -> desk.draft("sample-learning-1", content))
                .id();
        staff.as("editor", () -> desk.submit(faq, 1));
        staff.as("reviewer", () -> desk.approve(faq, 1));
        staff.as("reviewer", () -> desk.publish(faq, 1, null));
        jdbc.sql(BACKDATE)
                .param("id", faq.value())
                .param("at", ago(Duration.ofDays(ending.daysAgo())))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
