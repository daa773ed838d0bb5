package io.haedap.mail;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter is. {@code SENDING} is marked before the dialogue with the mail server, so that a dead node leaves a trace. */
public enum LetterState {
    WAITING,
    SENDING,
    SENT,
    FAILED,
    CANCELLED;

    /** What a person may do with a letter in this state; one that is being sent is let be until it is overdue. */
    Set<LetterAction> allowed(boolean overdue) {
        return switch (this) {
            case WAITING, FAILED -> EnumSet.allOf(LetterAction.class);
            case SENDING -> overdue ? EnumSet.allOf(LetterAction.class) : EnumSet.noneOf(LetterAction.class);
            case SENT, CANCELLED -> EnumSet.noneOf(LetterAction.class);
        };
    }
}
