package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.inquiry.question.AnswerIntake;
import io.haedap.inquiry.question.Filled;
import io.haedap.people.SampleStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Actor;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Inquiries of a fictional company in all states, as if the last two weeks had been a working day like any other. */
@Component
@Order(50)
class InquirySample implements SampleContent {

    record Customer(String name, String email, @Nullable String phone) {}

    record Said(MessageKind kind, @Nullable String by, long minutesAgo, String body) {}

    record Sample(
            String category,
            String subject,
            String lang,
            Channel channel,
            Customer customer,
            long minutesAgo,
            InquiryStatus status,
            @Nullable String assignee,
            @Nullable Priority priority,
            @Nullable Map<String, Object> fields,
            List<Said> messages) {}

    private final Inquiries inquiries;
    private final Messages messages;
    private final Steps steps;
    private final InquiryFindings findings;
    private final Queues queues;
    private final CustomerBook customers;
    private final SampleStaff staff;
    private final Promise promise;
    private final SampleFiles files;
    private final AnswerIntake answers;
    private final Clock clock;

    InquirySample(
            Inquiries inquiries,
            Messages messages,
            Steps steps,
            InquiryFindings findings,
            Queues queues,
            CustomerBook customers,
            SampleStaff staff,
            Promise promise,
            SampleFiles files,
            AnswerIntake answers,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.steps = steps;
        this.findings = findings;
        this.queues = queues;
        this.customers = customers;
        this.staff = staff;
        this.promise = promise;
        this.files = files;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public void load() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        files.read("inquiries", Sample[].class).stream()
                .sorted(Comparator.comparingLong(Sample::minutesAgo).reversed())
                .forEach(sample -> store(sample, now));
    }

    private void store(Sample sample, Instant now) {
        var person = sample.customer();
        var received = ago(now, sample.minutesAgo());
        var told = new SampleTale(sample, now, promise, this::id);
        var drawn = inquiries.draw(LocalDate.ofInstant(received, ZoneId.of("Asia/Seoul")));
        var inquiry = new Inquiry(
                drawn.id(),
                drawn.number(),
                queues.of(sample.category()).orElseThrow(),
                new Matter(
                        sample.category(),
                        sample.subject(),
                        Language.ofTag(sample.lang()),
                        sample.channel(),
                        customers.record(person.name(), person.email(), person.phone()),
                        received),
                new Course(
                        sample.status(),
                        id(sample.assignee()),
                        told.unanswered(),
                        told.due(),
                        told.answeredAt(),
                        sample.status().isOver() ? told.lastAt() : null),
                Handling.USUAL.with(sample.priority() == null ? Priority.NORMAL : sample.priority()),
                1);
        inquiries.add(inquiry);
        answers.keep(
                inquiry.id(),
                answers.check(new Faults(), sample.category(), Filled.of(sample.fields()), sample.channel()));
        for (var said : sample.messages()) {
            messages.add(
                    inquiry.id(), said.kind(), Intake.clean(said.body()), id(said.by()), ago(now, said.minutesAgo()));
        }
        told.steps().forEach(step -> steps.add(inquiry.id(), step));
        findings.put(drawn.number());
    }

    static Instant ago(Instant now, long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private @Nullable StaffId id(@Nullable String email) {
        return email == null ? null : staff.named(email.split("@", 2)[0]).id();
    }

    static Actor.Kind kindOf(@Nullable StaffId actor) {
        return actor == null ? Actor.Kind.CUSTOMER : Actor.Kind.STAFF;
    }
}
