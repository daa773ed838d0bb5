package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows an inquiry as its customer may see it. */
@Component
class FollowReader {

    private final Messages messages;
    private final Steps steps;
    private final Ties ties;
    private final MessageFiles files;

    FollowReader(Messages messages, Steps steps, Ties ties, MessageFiles files) {
        this.messages = messages;
        this.steps = steps;
        this.ties = ties;
        this.files = files;
    }

    FollowedInquiry read(Inquiry inquiry) {
        var status = shown(inquiry.status());
        var tied = ties.followed(inquiry);
        return new FollowedInquiry(
                inquiry.number(),
                inquiry.subject(),
                inquiry.category(),
                inquiry.language(),
                status,
                inquiry.receivedAt(),
                inquiry.dueAt(),
                inquiry.answeredAt(),
                shown(messages.ofCustomer(inquiry.id()).stream()
                        .filter(message -> message.kind() != MessageKind.NOTE)
                        .toList()),
                stepsOf(inquiry),
                tied.isMerged() || !status.isOver(),
                !status.isOver(),
                tied);
    }

    private List<FollowedMessage> shown(List<Messages.Message> seen) {
        var with = files.of(seen.stream().map(Messages.Message::id).toList());
        return seen.stream()
                .map(message -> new FollowedMessage(
                        String.valueOf(message.id()),
                        message.kind() == MessageKind.REPLY,
                        message.body(),
                        message.at(),
                        message.origin(),
                        with.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private List<FollowedStep> stepsOf(Inquiry inquiry) {
        var shown = new ArrayList<FollowedStep>();
        for (var step : steps.of(inquiry.id())) {
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

    private static InquiryStatus shown(InquiryStatus status) {
        return status == InquiryStatus.SPAM ? InquiryStatus.CLOSED : status;
    }
}
