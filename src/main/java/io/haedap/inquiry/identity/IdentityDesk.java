package io.haedap.inquiry.identity;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStep;
import io.haedap.inquiry.JournalDesk;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an identity check on: asks the customer, notes how they proved who they are, or that they did not. */
@Service
@PreAuthorize("hasAuthority('inquiry:answer')")
public class IdentityDesk {

    private static final int REMARK = 500;

    private final IdentityGuard guard;
    private final JournalDesk journal;
    private final InquiryBoard inquiries;
    private final ReplyDesk replies;
    private final MessageSource messages;
    private final TransactionTemplate writing;
    private final Clock clock;

    IdentityDesk(
            IdentityGuard guard,
            JournalDesk journal,
            InquiryBoard inquiries,
            ReplyDesk replies,
            MessageSource messages,
            TransactionTemplate writing,
            Clock clock) {
        this.guard = guard;
        this.journal = journal;
        this.inquiries = inquiries;
        this.replies = replies;
        this.messages = messages;
        this.writing = writing;
        this.clock = clock;
    }

    /** As it stands, for whoever sees the inquiry. */
    public IdentityState state(String number) {
        inquiries.version(number);
        return guard.state(number);
    }

    /** It is needed here, or once more. */
    public void need(String number, @Nullable String remark) {
        move(number, IdentityState.NEEDED, null, remark);
    }

    /** It is not needed here after all; why is noted. */
    public void waive(String number, @Nullable String remark) {
        new Faults().text("remark", remark, REMARK).refuse();
        move(number, IdentityState.NOT_NEEDED, null, remark);
    }

    public void confirm(String number, @Nullable IdentityMethod method, @Nullable String remark) {
        if (method == null) {
            throw Refusal.invalid("method", "required");
        }
        move(number, IdentityState.CONFIRMED, method, remark);
    }

    /** They did not prove it, or would not. */
    public void refuse(String number, @Nullable String remark) {
        move(number, IdentityState.REFUSED, null, remark);
    }

    /** A reply that asks for it, in the customer's language; the inquiry waits for them then. Refused like any reply that was outrun. */
    public InquiryMessage ask(String number, @Nullable String basedOn, Language language) {
        var from = state(number);
        if (!from.next().contains(IdentityState.ASKED)) {
            throw illegal(from, IdentityState.ASKED);
        }
        return replies.reply(
                number,
                new NewReply(words(number, language), basedOn, MessageKind.REPLY, NewReply.Then.WAIT)
                        .about(AboutAccount.ASKS));
    }

    /** What such a reply says. */
    public String words(String number, Language language) {
        return Objects.requireNonNull(
                messages.getMessage("inquiry.identity.ask.body", new Object[] {number}, language.locale()));
    }

    private void move(String number, IdentityState to, @Nullable IdentityMethod method, @Nullable String typed) {
        inquiries.version(number);
        var remark = typed == null || typed.isBlank() ? null : SensitiveNumbers.masked(PlainText.tidy(typed));
        new Faults().optionalText("remark", remark, REMARK).refuse();
        writing.executeWithoutResult(_ -> {
            journal.hold(number);
            var from = guard.state(number);
            if (!from.next().contains(to)) {
                throw illegal(from, to);
            }
            guard.add(number, from, new IdentitySteps.Step(to, method, remark, null, guard.me(), clock.instant()));
            journal.noted(number, InquiryStep.IDENTITY, method == null ? to.name() : to + ":" + method, remark);
        });
    }

    private static Refusal illegal(IdentityState from, IdentityState to) {
        return Refusal.conflict("identity-transition")
                .with("from", from)
                .with("to", to)
                .with("allowed", from.next());
    }
}
