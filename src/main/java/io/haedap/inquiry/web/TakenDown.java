package io.haedap.inquiry.web;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.question.Filled;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.PublicAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of a POST that takes an inquiry down; {@code priority} needs the right to answer, without it the rules decide. */
record TakenDown(
        @Nullable String categorySlug,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String lang,
        @Nullable Channel channel,
        @Nullable Person customer,
        @Nullable Boolean consent,
        @Nullable Map<String, Object> fields,
        @Nullable List<String> attachmentIds,
        @Nullable Priority priority) {

    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    record Answer(String number, String followUrl, Instant promisedBy, String queue) {}

    private static final Set<String> OF_THE_PERSON = Set.of("name", "email", "phone");

    static Answer answer(Receipt receipt, PublicAddress address) {
        return new Answer(receipt.number(), address.of(receipt.followPath()), receipt.promisedBy(), receipt.queue());
    }

    NewInquiry inquiry() {
        var person = customer == null ? new Person(null, null, null) : customer;
        return new NewInquiry(
                        categorySlug,
                        subject,
                        body,
                        language(),
                        channel == null ? Channel.API : channel,
                        person.name(),
                        person.email(),
                        person.phone(),
                        Boolean.TRUE.equals(consent))
                .filledIn(Filled.of(fields));
    }

    /** Names the faults of the person as this body does. */
    <T> T naming(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.faults().isEmpty()) {
                throw refusal;
            }
            throw Refusal.invalid(refusal.faults().stream()
                    .map(fault -> OF_THE_PERSON.contains(fault.field())
                            ? new Refusal.Fault("customer." + fault.field(), fault.message(), fault.arguments())
                            : fault)
                    .toList());
        }
    }

    private Language language() {
        if (lang == null) {
            return Language.KO;
        }
        return switch (lang) {
            case "ko" -> Language.KO;
            case "en" -> Language.EN;
            default -> throw Refusal.invalid("lang", "lang");
        };
    }
}
