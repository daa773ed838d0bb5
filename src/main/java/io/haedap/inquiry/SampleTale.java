package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells from its messages what must have happened to a sample inquiry, so that its history reads like a real one. */
final class SampleTale {

    private final List<Steps.Step> steps = new ArrayList<>();
    private final Promise promise;
    private InquiryStatus status = InquiryStatus.RECEIVED;
    private boolean unanswered = true;
    private Instant due;
    private Instant lastAt;
    private @Nullable Instant answeredAt;
    private @Nullable StaffId assignee;

    SampleTale(
            InquirySample.Sample sample,
            Instant now,
            Promise promise,
            Function<@Nullable String, @Nullable StaffId> idOf) {
        this.promise = promise;
        this.lastAt = InquirySample.ago(now, sample.minutesAgo());
        this.due = promise.from(lastAt);
        step(InquiryStep.CREATE, null, InquiryStatus.RECEIVED, null);
        var owner = idOf.apply(sample.assignee());
        if (owner != null) {
            assignee = owner;
            lastAt = lastAt.plus(Duration.ofMinutes(Math.clamp(sample.minutesAgo() / 10, 1, 25)));
            step(InquiryAction.CLAIM.name(), status, InquiryStatus.OPEN, owner);
        }
        for (var said : sample.messages().subList(1, sample.messages().size())) {
            hear(said, InquirySample.ago(now, said.minutesAgo()), idOf.apply(said.by()));
        }
        end(sample.status(), owner);
    }

    private void hear(InquirySample.Said said, Instant at, @Nullable StaffId by) {
        lastAt = at;
        if (said.kind() == MessageKind.REPLY) {
            unanswered = false;
            answeredAt = at;
            step(InquiryStep.REPLY, status, InquiryStatus.ANSWERED, by);
        } else if (said.kind() == MessageKind.CUSTOMER) {
            unanswered = true;
            if (status == InquiryStatus.ANSWERED) {
                due = promise.from(at);
                step(InquiryStep.WRITE, status, InquiryStatus.OPEN, null);
            }
        }
    }

    private void end(InquiryStatus wanted, @Nullable StaffId owner) {
        if (status == wanted) {
            return;
        }
        switch (wanted) {
            case WAITING_FOR_CUSTOMER -> {
                var reply = steps.getLast();
                steps.set(
                        steps.size() - 1,
                        new Steps.Step(
                                reply.action(),
                                reply.from(),
                                wanted,
                                reply.actorKind(),
                                reply.actor(),
                                reply.assignee(),
                                null,
                                reply.at()));
            }
            case ON_HOLD -> step(InquiryAction.HOLD.name(), status, wanted, owner);
            case CLOSED -> later(InquiryAction.CLOSE, wanted, owner);
            case SPAM -> later(InquiryAction.SPAM, wanted, owner);
            case OPEN -> step(InquiryAction.REOPEN.name(), status, wanted, owner);
            case RECEIVED, ANSWERED -> throw new IllegalStateException("A sample cannot end as " + wanted);
        }
        status = wanted;
    }

    private void later(InquiryAction action, InquiryStatus wanted, @Nullable StaffId by) {
        lastAt = lastAt.plus(Duration.ofMinutes(30));
        step(action.name(), status, wanted, by);
    }

    private void step(String action, @Nullable InquiryStatus from, InquiryStatus to, @Nullable StaffId actor) {
        status = to;
        steps.add(new Steps.Step(action, from, to, InquirySample.kindOf(actor), actor, assignee, null, lastAt));
    }

    List<Steps.Step> steps() {
        return steps;
    }

    boolean unanswered() {
        return unanswered;
    }

    Instant due() {
        return due;
    }

    Instant lastAt() {
        return Objects.requireNonNull(lastAt);
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
