package io.haedap.faq;

import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sample company's entries, written and approved by the sample staff through the same commands as all others. */
@Component
@Order(10)
class FaqSample implements SampleContent {

    /** One entry of {@code db/sample/faqs.json}. */
    record Sample(
            String externalId,
            String category,
            List<String> tags,
            FaqStatus state,
            int daysAgo,
            FaqVisibility visibility,
            FaqText ko,
            @Nullable FaqText en) {}

    private static final String BACKDATE = """
            update faq.entry
               set created_at = :at, updated_at = :at, republished_at = case when live_revision is null then null else :at end,
                   published_at = case when published_at is null then null else :at end
             where id = :id
            """;

    private final FaqDesk desk;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FaqSample(FaqDesk desk, SampleStaff staff, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public void load() {
        try (var file = new ClassPathResource("db/sample/faqs.json").getInputStream()) {
            json.readValue(file, new TypeReference<List<Sample>>() {}).forEach(this::load);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void load(Sample sample) {
        var content = new FaqContent(
                sample.category(),
                sample.visibility(),
                new FaqTranslations(sample.ko(), sample.en()),
                sample.tags(),
                null,
                null);
        var faq = staff.as("editor", () -> desk.draft(sample.externalId(), content));
        var at = clock.instant().minus(Duration.ofDays(sample.daysAgo())).atOffset(ZoneOffset.UTC);
        jdbc.sql("update faq.revision set at = :at where entry = :id")
                .param("id", faq.id().value())
                .param("at", at)
                .update();
        if (sample.state() != FaqStatus.DRAFT) {
            staff.as("editor", () -> desk.submit(faq.id(), 1));
        }
        if (sample.state() == FaqStatus.APPROVED || sample.state() == FaqStatus.PUBLISHED) {
            staff.as("reviewer", () -> desk.approve(faq.id(), 1));
        }
        if (sample.state() == FaqStatus.PUBLISHED) {
            staff.as("reviewer", () -> desk.publish(faq.id(), 1, null));
        }
        jdbc.sql(BACKDATE).param("id", faq.id().value()).param("at", at).update();
    }
}
