package io.haedap.faq;

import io.haedap.people.SampleStaff;
import io.haedap.shared.Language;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the sample company that are in the middle of their life: several revisions, remarks, translations behind. */
@Component
@Order(11)
class FaqReviewSample implements SampleContent {

    /** One entry of {@code db/sample/faq-reviews.json}, its revisions oldest first. */
    record Sample(String externalId, String category, List<String> tags, List<Version> versions, List<Said> remarks) {}

    record Version(
            int hoursAgo,
            String reason,
            FaqStatus state,
            FaqText ko,
            @Nullable FaqText en,
            @Nullable Language held) {}

    record Said(
            int hoursAgo,
            int revision,
            Language language,
            int paragraph,
            String quote,
            String body,
            @Nullable String answer,
            boolean resolved) {}

    private static final String BACKDATE = """
            update faq.entry
               set created_at = least(created_at, :at), updated_at = :at,
                   republished_at = case when live_revision = revision then :at else republished_at end,
                   published_at = case when live_revision = 1 and revision = 1 then :at else published_at end
             where id = :id
            """;

    private static final String APPROVED_THEN = """
            update faq.revision set approved_at = :at where entry = :id and number = :number and approved_at is not null
            """;

    private final FaqDesk desk;
    private final ReviewDesk review;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    FaqReviewSample(
            FaqDesk desk, ReviewDesk review, SampleStaff staff, JdbcClient jdbc, SampleFiles files, Clock clock) {
        this.desk = desk;
        this.review = review;
        this.staff = staff;
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "faq-review";
    }

    @Override
    public void load() {
        files.read("faq-reviews", Sample[].class).forEach(this::load);
    }

    private void load(Sample sample) {
        FaqDetails faq = null;
        for (var version : sample.versions()) {
            faq = write(sample, version, faq);
            for (var remark : sample.remarks()) {
                if (remark.revision() == faq.revision()) {
                    say(faq.id(), remark);
                }
            }
        }
    }

    private FaqDetails write(Sample sample, Version version, @Nullable FaqDetails before) {
        var content = new FaqContent(
                        sample.category(),
                        FaqVisibility.PUBLIC,
                        new FaqTranslations(version.ko(), version.en()),
                        sample.tags(),
                        null,
                        null)
                .holding(version.held());
        var reason = version.reason();
        var faq = staff.as(
                "editor",
                () -> before == null
                        ? desk.draft(sample.externalId(), content, reason)
                        : desk.write(before.id(), before.version(), content, reason));
        var id = faq.id();
        int revision = faq.revision();
        var at = at(version.hoursAgo());
        jdbc.sql("update faq.revision set at = :at where entry = :id and number = :number")
                .param("at", at)
                .param("id", id.value())
                .param("number", revision)
                .update();
        if (version.state() != FaqStatus.DRAFT) {
            faq = staff.as("editor", () -> desk.submit(id, revision));
        }
        if (version.state() == FaqStatus.PUBLISHED) {
            staff.as("reviewer", () -> desk.approve(id, revision));
            faq = staff.as("reviewer", () -> desk.publish(id, revision, null));
        }
        jdbc.sql(BACKDATE).param("id", id.value()).param("at", at).update();
        jdbc.sql(APPROVED_THEN)
                .param("id", id.value())
                .param("number", revision)
                .param("at", at)
                .update();
        return faq;
    }

    private void say(FaqId faq, Said said) {
        var remark = staff.as(
                "reviewer",
                () -> review.remark(
                        faq,
                        new NewRemark(said.revision(), said.language(), said.paragraph(), said.quote(), said.body())));
        var answer = said.answer();
        if (answer != null) {
            staff.as("editor", () -> review.answer(faq, remark.id(), answer));
        }
        if (said.resolved()) {
            staff.as("reviewer", () -> review.take(faq, remark.id(), RemarkAction.RESOLVE));
        }
        var at = at(said.hoursAgo());
        jdbc.sql(
                        "update faq.remark set at = :at, resolved_at = case when resolved_at is null then null else :at end where id = :id")
                .param("at", at)
                .param("id", remark.id())
                .update();
        jdbc.sql("update faq.remark_answer set at = :at where remark = :id")
                .param("at", at)
                .param("id", remark.id())
                .update();
    }

    private OffsetDateTime at(int hoursAgo) {
        return clock.instant().minus(Duration.ofHours(hoursAgo)).atOffset(ZoneOffset.UTC);
    }
}
