package io.haedap.response;

import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.InTheNameOf;
import io.haedap.people.Rights;
import io.haedap.people.SystemActors;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import io.haedap.shared.database.DatabasePulse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends replies for many, one inquiry a transaction, on whichever nodes have time: the reply and the note that it was sent are
 * committed together, so that a node that dies half-way leaves the rest to the next, and nobody is answered twice.
 */
@Component
class MassReplyClock {

    private static final Logger log = LoggerFactory.getLogger(MassReplyClock.class);
    private static final Set<String> RIGHTS = Set.of(Rights.INQUIRY_ANSWER, Rights.INQUIRY_READ);
    private static final int TELL_EVERY = 20;

    private final MassReplyItems items;
    private final ReplyDesk replies;
    private final InTheNameOf names;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final DatabasePulse pulse;
    private final TransactionTemplate transactions;

    MassReplyClock(
            MassReplyItems items,
            ReplyDesk replies,
            InTheNameOf names,
            Changes changes,
            ApplicationEventPublisher events,
            DatabasePulse pulse,
            TransactionTemplate transactions) {
        this.items = items;
        this.replies = replies;
        this.names = names;
        this.changes = changes;
        this.events = events;
        this.pulse = pulse;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        if (!pulse.isAway() && items.isAny()) {
            var done = 0;
            String incident;
            while ((incident = next()) != null) {
                if (++done % TELL_EVERY == 0) {
                    tell(incident);
                }
            }
            SystemActors.as("mass-reply", Set.of(), () -> {
                transactions.executeWithoutResult(_ -> items.finish().forEach(finished -> {
                    events.publishEvent(finished);
                    changes.tell(ResponseChange.of(finished.incident()));
                }));
                transactions.executeWithoutResult(
                        _ -> items.count().forEach(over -> changes.tell(ResponseChange.of(over))));
                return true;
            });
        }
    }

    private void tell(String incident) {
        transactions.executeWithoutResult(_ -> changes.tell(ResponseChange.of(incident)));
    }

    /** Takes the next one; the incident that it was about, or null where none waits. */
    private @Nullable String next() {
        var claimed = new AtomicReference<MassReplyItems.Item>();
        try {
            transactions.executeWithoutResult(_ -> items.claim().ifPresent(item -> {
                claimed.set(item);
                send(item);
            }));
        } catch (Refusal refusal) {
            skip(claimed.get(), reason(refusal), refusal);
        } catch (AccessDeniedException refusal) {
            skip(claimed.get(), SkippedInquiry.Reason.AUTHOR, refusal);
        } catch (TransactionException away) {
            throw away;
        } catch (RuntimeException failed) {
            var item = claimed.get();
            if (item == null || isOutage(failed)) {
                throw failed;
            }
            log.warn("The reply to {} failed and is tried again", item.inquiry(), failed);
            transactions.executeWithoutResult(_ -> items.failed(item));
        }
        var item = claimed.get();
        return item == null ? null : item.incident();
    }

    /** The database, not this inquiry, failed: none of its tries is used up. */
    private boolean isOutage(RuntimeException failed) {
        return failed instanceof DataAccessResourceFailureException
                || failed instanceof DataAccessException && pulse.isAway();
    }

    private void send(MassReplyItems.Item item) {
        if (!item.linked()) {
            items.skip(item, SkippedInquiry.Reason.UNLINKED);
            return;
        }
        var reply = NewReply.reply(item.body(), item.basedOn());
        names.run(item.author(), RIGHTS, () -> replies.spread(item.inquiry(), reply))
                .ifPresentOrElse(
                        sent -> items.sent(item, sent.id()), () -> items.skip(item, SkippedInquiry.Reason.AUTHOR));
    }

    private void skip(MassReplyItems.@Nullable Item item, SkippedInquiry.Reason reason, RuntimeException refusal) {
        if (item == null) {
            throw refusal;
        }
        transactions.executeWithoutResult(_ -> items.skip(item, reason));
    }

    private static SkippedInquiry.Reason reason(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> SkippedInquiry.Reason.GONE;
            case FORBIDDEN -> SkippedInquiry.Reason.AUTHOR;
            case CONFLICT ->
                refusal.type().equals("inquiry-newer") ? SkippedInquiry.Reason.NEWER : SkippedInquiry.Reason.OVER;
            default -> SkippedInquiry.Reason.FAILED;
        };
    }
}
