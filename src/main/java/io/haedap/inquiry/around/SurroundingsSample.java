package io.haedap.inquiry.around;

import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags, watchers, a mention and a link, as colleagues of the fictional company would have put them. */
@Component
@Order(55)
class SurroundingsSample implements SampleContent {

    private record Sample(
            String subject,
            List<String> tags,
            List<String> watchers,
            List<String> mentioned,
            @Nullable String related) {}

    private final Surroundings around;
    private final News news;
    private final SampleStaff staff;
    private final SampleFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    SurroundingsSample(
            Surroundings around, News news, SampleStaff staff, SampleFiles files, JdbcClient jdbc, Clock clock) {
        this.around = around;
        this.news = news;
        this.staff = staff;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "surroundings";
    }

    @Override
    public void load() {
        for (var sample : files.read("surroundings", Sample[].class)) {
            number(sample.subject()).ifPresent(number -> put(number, sample));
        }
    }

    private void put(String number, Sample sample) {
        var at = clock.instant().minus(Duration.ofMinutes(20));
        var agent = staff.named("agent2").id();
        sample.tags().forEach(tag -> around.tag(number, tag, agent, at));
        sample.watchers().forEach(name -> around.watch(number, staff.named(name).id(), at));
        for (var name : sample.mentioned()) {
            var id = staff.named(name).id();
            around.watch(number, id, at);
            var by = "agent2".equals(name) ? staff.named("lead").id() : agent;
            news.tell(List.of(id), number, NewsKind.MENTION, by, at);
        }
        if (sample.related() != null) {
            number(sample.related()).ifPresent(other -> around.relate(number, other, agent, at));
        }
    }

    private Optional<String> number(String subject) {
        return jdbc.sql("select number from inquiry.inquiry where subject = :subject order by id limit 1")
                .param("subject", subject)
                .query(String.class)
                .optional();
    }
}
