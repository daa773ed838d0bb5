package io.haedap.release;

import io.haedap.category.CategoryPlace;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.SampleStaff;
import io.haedap.shared.LocalText;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sample company's bundles: one that is being gathered, one that went live some days ago. */
@Component
@Order(15)
class BundleSample implements SampleContent {

    /** One bundle of {@code db/sample/releases.json}; {@code holds} are Korean titles of entries that exist. */
    record Sample(
            String name,
            String note,
            @Nullable Integer liveDaysAgo,
            List<String> holds,
            List<Changed> categories,
            List<Written> entries) {}

    /** What a category becomes with the bundle. */
    record Changed(String slug, LocalText name, @Nullable String parentSlug, int position) {}

    /** An entry that is written and approved for the bundle; {@code rewrites} is the title of one that it is the next revision of. */
    record Written(
            @Nullable String rewrites,
            String category,
            List<String> tags,
            FaqText ko,
            @Nullable FaqText en) {}

    private static final String LIVE = """
            update release.bundle
               set status = 'LIVE', live_at = :at, updated_at = :at, created_at = cast(:at as timestamptz) - interval '4 days'
             where id = :id
            """;
    private static final String ITEMS_LIVE = """
            update release.item set outcome = 'LIVE', is_open = false where bundle = :id
            """;

    private final BundleDesk desk;
    private final FaqDesk faqs;
    private final FaqBoard board;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    BundleSample(
            BundleDesk desk,
            FaqDesk faqs,
            FaqBoard board,
            SampleStaff staff,
            JdbcClient jdbc,
            SampleFiles files,
            Clock clock) {
        this.desk = desk;
        this.faqs = faqs;
        this.board = board;
        this.staff = staff;
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public void load() {
        files.read("releases", Sample[].class).forEach(this::load);
    }

    private void load(Sample sample) {
        var bundle = staff.as(
                "editor",
                () -> desk.create(new BundleDraft(sample.name(), sample.note())).id());
        sample.holds().forEach(title -> gather(bundle, titled(title)));
        sample.entries().forEach(entry -> gather(bundle, approved(entry)));
        sample.categories().forEach(category -> change(bundle, category));
        var days = sample.liveDaysAgo();
        if (days != null) {
            var at = Bundles.utc(clock.instant().minus(Duration.ofDays(days)));
            jdbc.sql(ITEMS_LIVE).param("id", bundle.value()).update();
            jdbc.sql(LIVE).param("id", bundle.value()).param("at", at).update();
        }
    }

    private void gather(BundleId bundle, FaqDetails faq) {
        staff.as("editor", () -> desk.add(bundle, faq.id(), null, ItemAction.PUBLISH));
    }

    private void change(BundleId bundle, Changed category) {
        var place = new CategoryPlace(category.name(), category.parentSlug(), category.position());
        staff.as("admin", () -> desk.change(bundle, category.slug(), null, place));
    }

    private FaqDetails titled(String title) {
        return staff.as(
                "editor",
                () -> board.page(new FaqFilter(null, null, title), 1, null)
                        .items()
                        .getFirst());
    }

    private FaqDetails approved(Written entry) {
        var content = new FaqContent(
                entry.category(),
                FaqVisibility.PUBLIC,
                new FaqTranslations(entry.ko(), entry.en()),
                entry.tags(),
                null,
                null);
        var before = entry.rewrites() == null ? null : titled(entry.rewrites());
        var written = staff.as(
                "editor",
                () -> before == null ? faqs.draft(null, content) : faqs.write(before.id(), before.version(), content));
        staff.as("editor", () -> faqs.submit(written.id(), written.revision()));
        return staff.as("reviewer", () -> faqs.approve(written.id(), written.revision()));
    }
}
