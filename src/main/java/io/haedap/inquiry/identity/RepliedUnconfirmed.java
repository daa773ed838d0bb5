package io.haedap.inquiry.identity;

import io.haedap.shared.Audited;
import java.util.List;
import java.util.Map;

/**
 * A reply went out before its customer proved who they are: whoever sent it said that it tells nothing of the account;
 * {@code contains} is what it looked like. Recorded by audit.
 */
public record RepliedUnconfirmed(String number, long message, IdentityState state, List<AccountWord> contains)
        implements Audited {

    @Override
    public String action() {
        return "inquiry.replied-before-identity";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "message",
                message,
                "identity",
                state.name(),
                "contains",
                String.join(",", contains.stream().map(AccountWord::name).toList()));
    }
}
