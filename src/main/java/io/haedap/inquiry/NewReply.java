package io.haedap.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a colleague writes into an inquiry, and the last message they had seen when they did; a note needs none. Its files are one's own. */
public record NewReply(
        @Nullable String body, @Nullable String basedOn, MessageKind kind, Then then, List<String> attachmentIds) {

    public NewReply(@Nullable String body, @Nullable String basedOn, MessageKind kind, Then then) {
        this(body, basedOn, kind, then, List.of());
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
