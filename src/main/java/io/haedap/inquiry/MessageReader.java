package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFiles;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the names of colleagues to messages and steps. */
@Component
class MessageReader {

    private final StaffBoard staff;
    private final MessageFiles files;
    private final Queues queues;
    private final Clock clock;

    MessageReader(StaffBoard staff, MessageFiles files, Queues queues, Clock clock) {
        this.staff = staff;
        this.files = files;
        this.queues = queues;
        this.clock = clock;
    }

    InquiryMessage one(Messages.Message message) {
        return all(List.of(message)).getFirst();
    }

    List<InquiryMessage> all(List<Messages.Message> messages) {
        var names = colleagues(messages.stream().map(Messages.Message::author).toList());
        var with = files.of(messages.stream().map(Messages.Message::id).toList());
        var now = clock.instant();
        return messages.stream()
                .map(message -> new InquiryMessage(
                        String.valueOf(message.id()),
                        message.kind(),
                        message.body(),
                        message.at(),
                        get(names, message.author()),
                        message.isWaiting(now) ? message.sendsAt() : null,
                        message.origin(),
                        with.getOrDefault(message.id(), List.of())))
                .toList();
    }

    List<InquiryStep> steps(List<Steps.Step> steps) {
        var names = colleagues(steps.stream()
                .flatMap(step -> java.util.stream.Stream.of(step.actor(), step.assignee()))
                .toList());
        return steps.stream()
                .map(step -> new InquiryStep(
                        step.action(),
                        step.from(),
                        step.to(),
                        step.actorKind(),
                        get(names, step.actor()),
                        get(names, step.assignee()),
                        step.remark(),
                        step.detail(),
                        place(step),
                        step.at()))
                .toList();
    }

    private @Nullable LocalText place(Steps.Step step) {
        var detail = step.detail();
        return detail != null && InquiryAction.HANDOVER.name().equals(step.action())
                ? queues.names().get(detail)
                : null;
    }

    /** Those of the ids that somebody has. */
    Map<StaffId, Colleague> colleagues(Collection<? extends @Nullable StaffId> ids) {
        return staff.named(ids.stream().filter(Objects::nonNull).collect(Collectors.toSet())).values().stream()
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    static @Nullable Colleague get(Map<StaffId, Colleague> names, @Nullable StaffId id) {
        return id == null ? null : names.get(id);
    }
}
