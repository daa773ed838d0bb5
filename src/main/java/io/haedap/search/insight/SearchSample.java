package io.haedap.search.insight;

import io.haedap.shared.SampleContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the sample company's readers looked for in vain. */
@Component
@Order(13)
class SearchSample implements SampleContent {

    /** One line of {@code db/sample/searches.json}. */
    record Sample(String words, String lang, int times, int hoursAgo) {}

    private static final String MISS = """
            insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
            values (:lang, :words, cast(cast(:last as timestamptz) at time zone 'Asia/Seoul' as date), :times, :times, 0, 0, 3, :last)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SearchSample(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void load() {
        try (var file = new ClassPathResource("db/sample/searches.json").getInputStream()) {
            json.readValue(file, new TypeReference<List<Sample>>() {}).forEach(this::miss);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void miss(Sample missed) {
        jdbc.sql(MISS)
                .param("lang", missed.lang())
                .param("words", missed.words())
                .param("times", missed.times())
                .param("last", ago(Duration.ofHours(missed.hoursAgo())))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
