package io.haedap.faq;

import io.haedap.people.SampleStaff;
import io.haedap.people.SavedViews;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sample company's entries, written and approved by the sample staff through the same commands as all others. */
@Component
@Order(10)
class FaqSample implements SampleContent {

    /** One entry of {@code db/sample/faqs.json}; it names only entries that stand before it. */
    record Sample(
            String externalId,
            String category,
            List<String> tags,
            FaqStatus state,
            int daysAgo,
            FaqVisibility visibility,
            FaqText ko,
            @Nullable FaqText en,
            @Nullable FaqSynonyms synonyms,
            @Nullable List<String> related,
            @Nullable Boolean pinned,
            @Nullable Integer position,
            @Nullable String earlierTitle,
            @Nullable String mergedInto) {

        FaqText first() {
            return earlierTitle == null ? ko : new FaqText(earlierTitle, ko.body());
        }
    }

    /** One saved view of {@code db/sample/views.json}. */
    record View(String name, String query, boolean shared) {}

    private static final String BACKDATE = """
            update faq.entry
               set created_at = :at, updated_at = :at, republished_at = case when live_revision is null then null else :at end,
                   published_at = case when published_at is null then null else :at end
             where id = :id
            """;

    private static final String BACKDATE_REVISION =
            "update faq.revision set at = :at where entry = :id and number = :number";
    private static final String BACKDATE_SLUGS = "update faq.slug set since = :at where entry = :id";

    private final Map<String, FaqId> known = new HashMap<>();
    private final FaqDesk desk;
    private final FaqMergeDesk merges;
    private final FaqOrderDesk orders;
    private final SavedViews views;
    private final SampleStaff staff;
    private final SamplePictures pictures;
    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    FaqSample(
            FaqDesk desk,
            FaqMergeDesk merges,
            FaqOrderDesk orders,
            SavedViews views,
            SampleStaff staff,
            SamplePictures pictures,
            JdbcClient jdbc,
            SampleFiles files,
            Clock clock) {
        this.desk = desk;
        this.merges = merges;
        this.orders = orders;
        this.views = views;
        this.staff = staff;
        this.pictures = pictures;
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public void load() {
        var samples = files.read("faqs", Sample[].class);
        samples.forEach(sample -> known.put(sample.externalId(), load(sample)));
        samples.stream().map(Sample::category).distinct().forEach(category -> arrange(category, samples));
        files.read("views", View[].class)
                .forEach(
                        view -> staff.as("editor", () -> views.keep("faqs", view.name(), view.query(), view.shared())));
    }

    private FaqId load(Sample sample) {
        var content = content(sample, sample.first());
        var faq = staff.as("editor", () -> desk.draft(sample.externalId(), content))
                .id();
        var at = clock.instant().minus(Duration.ofDays(sample.daysAgo())).atOffset(ZoneOffset.UTC);
        take(faq, 1, at, sample.state());
        if (sample.earlierTitle() != null) {
            var version = jdbc.sql("select version from faq.entry where id = :id")
                    .param("id", faq.value())
                    .query(Long.class)
                    .single();
            staff.as("editor", () -> desk.write(faq, version, content(sample, sample.ko())));
            take(faq, 2, at, sample.state());
        }
        jdbc.sql(BACKDATE).param("id", faq.value()).param("at", at).update();
        jdbc.sql(BACKDATE_SLUGS).param("id", faq.value()).param("at", at).update();
        var into = sample.mergedInto();
        if (into != null) {
            staff.as("admin", () -> merges.merge(faq, 1, of(into)));
        }
        return faq;
    }

    private FaqContent content(Sample sample, FaqText korean) {
        var english = sample.en();
        return new FaqContent(
                        sample.category(),
                        sample.visibility(),
                        new FaqTranslations(pictures.in(korean), english == null ? null : pictures.in(english)),
                        sample.tags(),
                        null,
                        null)
                .with(
                        sample.related() == null
                                ? List.of()
                                : sample.related().stream().map(this::of).toList(),
                        sample.synonyms() == null ? FaqSynonyms.NONE : sample.synonyms());
    }

    private FaqId of(String externalId) {
        return Objects.requireNonNull(known.get(externalId), externalId);
    }

    /** A revision is dated back before it is approved: what was approved does not change. */
    private void take(FaqId faq, int revision, OffsetDateTime at, FaqStatus state) {
        jdbc.sql(BACKDATE_REVISION)
                .param("id", faq.value())
                .param("number", revision)
                .param("at", at)
                .update();
        if (state != FaqStatus.DRAFT) {
            staff.as("editor", () -> desk.submit(faq, revision));
        }
        if (state == FaqStatus.APPROVED || state == FaqStatus.PUBLISHED) {
            staff.as("reviewer", () -> desk.approve(faq, revision));
        }
        if (state == FaqStatus.PUBLISHED) {
            staff.as("reviewer", () -> desk.publish(faq, revision, null));
        }
    }

    private void arrange(String category, List<Sample> samples) {
        var here = samples.stream()
                .filter(sample -> sample.category().equals(category))
                .toList();
        var pinned = here.stream()
                .filter(sample -> Boolean.TRUE.equals(sample.pinned()))
                .map(sample -> of(sample.externalId()))
                .toList();
        var ordered = here.stream()
                .filter(sample -> sample.position() != null)
                .sorted(Comparator.comparing(Sample::position))
                .map(sample -> of(sample.externalId()))
                .toList();
        if (!pinned.isEmpty() || !ordered.isEmpty()) {
            staff.as("reviewer", () -> orders.arrange(category, 0, pinned, ordered));
        }
    }
}
