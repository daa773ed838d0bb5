package io.haedap.inquiry;

import io.haedap.inquiry.identity.AboutAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague writes into an inquiry, and the last message they had seen when they did; a note needs none. Its files are one's
 * own. {@code sendsAt} is the instant that a reply is to leave at, null for now; {@code account} what it says of the customer's account.
 */
public record NewReply(
        @Nullable String body,
        @Nullable String basedOn,
        MessageKind kind,
        Then then,
        List<String> attachmentIds,
        @Nullable Instant sendsAt,
        AboutAccount account) {

    public NewReply(@Nullable String body, @Nullable String basedOn, MessageKind kind, Then then) {
        this(body, basedOn, kind, then, List.of(), null, AboutAccount.NOTHING);
    }

    public NewReply(
            @Nullable String body, @Nullable String basedOn, MessageKind kind, Then then, List<String> attachmentIds) {
        this(body, basedOn, kind, then, attachmentIds, null, AboutAccount.NOTHING);
    }

    public NewReply(
            @Nullable String body,
            @Nullable String basedOn,
            MessageKind kind,
            Then then,
            List<String> attachmentIds,
            @Nullable Instant sendsAt) {
        this(body, basedOn, kind, then, attachmentIds, sendsAt, AboutAccount.NOTHING);
    }

    /** The same, to leave at that instant. */
    public NewReply at(@Nullable Instant leaves) {
        return new NewReply(body, basedOn, kind, then, attachmentIds, leaves, account);
    }

    /** The same, said to have that to do with the customer's account. */
    public NewReply about(AboutAccount said) {
        return new NewReply(body, basedOn, kind, then, attachmentIds, sendsAt, said);
    }

    /** How the inquiry stands after a reply. */
    public enum Then {
        ANSWERED,
        WAIT,
        CLOSE
    }

    public static NewReply reply(String body, String basedOn) {
        return new NewReply(body, basedOn, MessageKind.REPLY, Then.ANSWERED);
    }

    public static NewReply note(String body) {
        return new NewReply(body, null, MessageKind.NOTE, Then.ANSWERED);
    }
}
