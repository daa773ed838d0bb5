package io.haedap.inquiry;

import io.haedap.inquiry.promise.Turn;
import io.haedap.inquiry.rating.NewRating;
import io.haedap.inquiry.rating.RatingBook;
import io.haedap.shared.Actor;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers of the fictional company said of how they were answered; one of them opened theirs again. Promises follow from it. */
@Component
@Order(52)
class EndingsSample implements SampleContent {

    private record Resumed(long minutesAgo, String body) {}

    private record Sample(
            String subject,
            int score,
            @Nullable String reason,
            long hoursLater,
            @Nullable Resumed resumed) {}

    private final Inquiries inquiries;
    private final Messages messages;
    private final Steps steps;
    private final InquiryFindings findings;
    private final RatingBook ratings;
    private final Promise promise;
    private final SampleFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndingsSample(
            Inquiries inquiries,
            Messages messages,
            Steps steps,
            InquiryFindings findings,
            RatingBook ratings,
            Promise promise,
            SampleFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.steps = steps;
        this.findings = findings;
        this.ratings = ratings;
        this.promise = promise;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inquiry-endings";
    }

    @Override
    public void load() {
        for (var sample : files.read("endings", Sample[].class)) {
            jdbc.sql("select number from inquiry.inquiry where subject = :subject order by id limit 1")
                    .param("subject", sample.subject())
                    .query(String.class)
                    .optional()
                    .flatMap(inquiries::locked)
                    .ifPresent(inquiry -> put(inquiry, sample));
        }
    }

    private void put(Inquiry inquiry, Sample sample) {
        var ended = Objects.requireNonNull(inquiry.closedAt() == null ? inquiry.answeredAt() : inquiry.closedAt());
        var at = ended.plus(Duration.ofHours(sample.hoursLater()));
        ratings.give(inquiry.id(), inquiry.queue(), new NewRating(sample.score(), sample.reason()), at);
        var score = String.valueOf(sample.score());
        step(InquiryStep.RATE, inquiry.status(), inquiry, score, at);
        if (sample.resumed() != null) {
            resume(inquiry, sample.resumed());
        }
    }

    private void resume(Inquiry inquiry, Resumed words) {
        var at = InquirySample.ago(clock.instant().truncatedTo(ChronoUnit.MINUTES), words.minutesAgo());
        var after = inquiries.save(inquiry.resumedByCustomer(promise.from(at)), Turn.of(InquiryStep.RESUME));
        step(InquiryStep.RESUME, inquiry.status(), after, null, at);
        messages.add(after.id(), MessageKind.CUSTOMER, Intake.clean(words.body()), null, at);
        findings.put(after.number());
    }

    private void step(String action, InquiryStatus from, Inquiry after, @Nullable String detail, Instant at) {
        steps.add(
                after.id(),
                new Steps.Step(
                        action, from, after.status(), Actor.Kind.CUSTOMER, null, after.assignee(), null, detail, at));
    }
}
