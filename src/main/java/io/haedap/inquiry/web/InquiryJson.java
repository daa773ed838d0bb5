package io.haedap.inquiry.web;

import io.haedap.customer.MaskedCustomer;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.identity.Identity;
import io.haedap.inquiry.question.GivenAnswer;
import io.haedap.inquiry.rating.Rating;
import io.haedap.shared.LocalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API says of inquiries; people are masked as on every screen. */
final class InquiryJson {

    private InquiryJson() {}

    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    record Row(
            String number,
            String subject,
            String queue,
            String categorySlug,
            Channel channel,
            InquiryStatus status,
            @Nullable Colleague assignee,
            boolean unanswered,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Person customer,
            Priority priority,
            boolean escalated) {}

    /** An answer to a question of the category, in the wording that was asked; {@code text} says it in words. */
    record Field(String slug, LocalText label, Object value, LocalText text, boolean masked) {

        static Field of(GivenAnswer answer) {
            return new Field(answer.slug(), answer.label(), value(answer), answer.shown(), answer.masked());
        }

        private static Object value(GivenAnswer answer) {
            var first = answer.given().getFirst();
            if (answer.masked()) {
                return first;
            }
            return switch (answer.kind()) {
                case NUMBER, AMOUNT -> new BigDecimal(first);
                case YES_NO -> "yes".equals(first);
                case CHOICES -> answer.given();
                case TEXT, LONG_TEXT, DATE, CHOICE, CODE -> first;
            };
        }
    }

    record Rated(
            int score,
            @Nullable String reason,
            Instant at,
            @Nullable Instant changedAt) {}

    record Step(
            String action,
            @Nullable InquiryStatus from,
            InquiryStatus to,
            @Nullable Colleague by,
            @Nullable Colleague assignee,
            @Nullable String remark,
            @Nullable String detail,
            Instant at) {}

    record One(
            String number,
            String subject,
            String queue,
            String categorySlug,
            String lang,
            Channel channel,
            InquiryStatus status,
            @Nullable Colleague assignee,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            Priority priority,
            Set<String> skills,
            @Nullable Instant escalatedAt,
            @Nullable Person customer,
            List<Field> fields,
            Identity identity,
            List<InquiryMessage> messages,
            List<Step> history,
            Set<InquiryAction> allowed,
            @Nullable Rated rating) {}

    static Row of(InquiryRow row) {
        return new Row(
                row.number(),
                row.subject(),
                row.queue(),
                row.category(),
                row.channel(),
                row.status(),
                row.assignee(),
                row.unanswered(),
                row.receivedAt(),
                row.dueAt(),
                row.customerName() == null ? null : new Person(row.customerName(), null, null),
                row.priority(),
                row.escalated());
    }

    static One of(InquiryDetails one) {
        return new One(
                one.number(),
                one.subject(),
                one.queue(),
                one.category(),
                one.language().tag(),
                one.channel(),
                one.status(),
                one.assignee(),
                one.receivedAt(),
                one.dueAt(),
                one.answeredAt(),
                one.priority(),
                one.skills(),
                one.escalatedAt(),
                person(one.customer()),
                one.particulars().answers().stream().map(Field::of).toList(),
                one.particulars().identity(),
                one.messages(),
                one.history().stream().map(InquiryJson::step).toList(),
                one.allowed(),
                rated(one.rating()));
    }

    private static @Nullable Rated rated(@Nullable Rating rating) {
        return rating == null ? null : new Rated(rating.score(), rating.reason(), rating.givenAt(), rating.changedAt());
    }

    private static Step step(InquiryStep step) {
        return new Step(
                step.action(),
                step.from(),
                step.to(),
                step.by(),
                step.assignee(),
                step.remark(),
                step.detail(),
                step.at());
    }

    private static @Nullable Person person(@Nullable MaskedCustomer customer) {
        return customer == null ? null : new Person(customer.name(), customer.email(), customer.phone());
    }
}
