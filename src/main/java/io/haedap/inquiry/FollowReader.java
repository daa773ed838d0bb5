package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.promise.PromiseReader;
import io.haedap.inquiry.question.AnswerReader;
import io.haedap.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Shows an inquiry as its customer may see it. While a reply waits to leave, neither it nor what it did to the inquiry is there: only
 * what the customer did since.
 */
@Component
class FollowReader {

    private final Messages messages;
    private final AnswerReader answers;
    private final Steps steps;
    private final Ties ties;
    private final MessageFiles files;
    private final Sendings sendings;
    private final Endings endings;
    private final PromiseReader promises;
    private final Clock clock;

    FollowReader(
            Messages messages,
            AnswerReader answers,
            Steps steps,
            Ties ties,
            MessageFiles files,
            Sendings sendings,
            Endings endings,
            PromiseReader promises,
            Clock clock) {
        this.messages = messages;
        this.answers = answers;
        this.steps = steps;
        this.ties = ties;
        this.files = files;
        this.sendings = sendings;
        this.endings = endings;
        this.promises = promises;
        this.clock = clock;
    }

    FollowedInquiry read(Inquiry inquiry) {
        var now = clock.instant();
        var written = messages.ofCustomer(inquiry.id());
        var leaving = sendings.waiting(inquiry.id(), now);
        var waiting = leaving.stream().findFirst().map(Sendings.Sending::before);
        var since = written.stream()
                .filter(message -> message.isWaiting(now))
                .map(Messages.Message::at)
                .findFirst()
                .orElse(Instant.MAX);
        var seen = steps.of(inquiry.id()).stream()
                .filter(step -> step.at().isBefore(since) || step.actorKind() == Actor.Kind.CUSTOMER)
                .toList();
        var spoke =
                seen.stream().anyMatch(step -> !step.at().isBefore(since) && !InquiryStep.RATE.equals(step.action()));
        var status = shown(
                spoke ? inquiry.status() : waiting.map(BeforeReply::status).orElse(inquiry.status()));
        // what a reply that waits has closed is opened again by whatever its customer writes
        var isStopped = !leaving.isEmpty() && leaving.getLast().after() == inquiry.status();
        var isOver = status.isOver() || inquiry.status().isOver() && !isStopped;
        var tied = ties.followed(inquiry);
        var answeredAt = waiting.isPresent() ? waiting.get().answeredAt() : inquiry.answeredAt();
        var open = written.stream().filter(message -> message.isOpen(now)).toList();
        var isReplied = open.stream().anyMatch(message -> message.kind() == MessageKind.REPLY);
        var promise = promises.of(inquiry.number()).orElse(null);
        return new FollowedInquiry(
                inquiry.number(),
                inquiry.subject(),
                inquiry.category(),
                inquiry.language(),
                status,
                inquiry.receivedAt(),
                promise == null ? inquiry.dueAt() : promise.promisedAt(),
                promise,
                answeredAt,
                shown(open),
                answers.of(inquiry.number()),
                stepsOf(seen),
                tied.isMerged() || !isOver,
                !isOver,
                tied,
                endings.of(inquiry, new Endings.Seen(status, answeredAt, isReplied, tied.isMerged()), seen));
    }

    private List<FollowedMessage> shown(List<Messages.Message> seen) {
        var with = files.of(seen.stream().map(Messages.Message::id).toList());
        return seen.stream()
                .map(message -> new FollowedMessage(
                        String.valueOf(message.id()),
                        message.kind() == MessageKind.REPLY,
                        message.body(),
                        message.sendsAt() == null ? message.at() : message.sendsAt(),
                        message.origin(),
                        with.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private static List<FollowedStep> stepsOf(List<Steps.Step> seen) {
        var shown = new ArrayList<FollowedStep>();
        for (var step : left(seen)) {
            if (InquiryStep.MERGE.equals(step.action()) || InquiryStep.PART.equals(step.action())) {
                // it was not ended, it went on under another number
                continue;
            }
            var status = shown(step.to());
            if (shown.isEmpty() || shown.getLast().status() != status) {
                shown.add(new FollowedStep(status, step.at()));
            }
        }
        return shown;
    }

    /** Of a reply that never left the customer knows nothing, nor of what it did to the inquiry for some seconds. */
    private static List<Steps.Step> left(List<Steps.Step> seen) {
        var left = new ArrayList<Steps.Step>();
        for (var step : seen) {
            if (!InquiryStep.UNSEND.equals(step.action()) && !InquiryStep.HALT.equals(step.action())) {
                left.add(step);
                continue;
            }
            for (int i = left.size() - 1; i >= 0; i--) {
                if (InquiryStep.REPLY.equals(left.get(i).action())) {
                    left.remove(i);
                    break;
                }
            }
        }
        return left;
    }

    private static InquiryStatus shown(InquiryStatus status) {
        return status == InquiryStatus.SPAM ? InquiryStatus.CLOSED : status;
    }
}
