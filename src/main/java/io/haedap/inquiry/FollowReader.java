package io.haedap.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows an inquiry as its customer may see it. */
@Component
class FollowReader {

    private final Messages messages;
    private final Steps steps;

    FollowReader(Messages messages, Steps steps) {
        this.messages = messages;
        this.steps = steps;
    }

    FollowedInquiry read(Inquiry inquiry) {
        var status = shown(inquiry.status());
        return new FollowedInquiry(
                inquiry.number(),
                inquiry.subject(),
                inquiry.category(),
                inquiry.language(),
                status,
                inquiry.receivedAt(),
                inquiry.dueAt(),
                inquiry.answeredAt(),
                messages.of(inquiry.id()).stream()
                        .filter(message -> message.kind() != MessageKind.NOTE)
                        .map(message -> new FollowedMessage(
                                String.valueOf(message.id()),
                                message.kind() == MessageKind.REPLY,
                                message.body(),
                                message.at()))
                        .toList(),
                stepsOf(inquiry),
                !status.isOver(),
                !status.isOver());
    }

    private List<FollowedStep> stepsOf(Inquiry inquiry) {
        var shown = new ArrayList<FollowedStep>();
        for (var step : steps.of(inquiry.id())) {
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
