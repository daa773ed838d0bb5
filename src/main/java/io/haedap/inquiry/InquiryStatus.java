package io.haedap.inquiry;

import java.util.EnumSet;
import java.util.Set;

/** Where an inquiry stands. The table of what may follow is here alone; the database refuses the same. */
public enum InquiryStatus {
    RECEIVED,
    OPEN,
    WAITING_FOR_CUSTOMER,
    ON_HOLD,
    ANSWERED,
    CLOSED,
    SPAM;

    /** What is not answered yet. */
    public static final Set<InquiryStatus> UNFINISHED =
            Set.copyOf(EnumSet.of(RECEIVED, OPEN, WAITING_FOR_CUSTOMER, ON_HOLD));

    public Set<InquiryStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(OPEN, CLOSED, SPAM);
            case OPEN -> EnumSet.of(RECEIVED, WAITING_FOR_CUSTOMER, ON_HOLD, ANSWERED, CLOSED, SPAM);
            case WAITING_FOR_CUSTOMER -> EnumSet.of(RECEIVED, OPEN, ON_HOLD, ANSWERED, CLOSED, SPAM);
            case ON_HOLD -> EnumSet.of(RECEIVED, OPEN, WAITING_FOR_CUSTOMER, ANSWERED, CLOSED, SPAM);
            case ANSWERED -> EnumSet.of(OPEN, WAITING_FOR_CUSTOMER, CLOSED);
            case CLOSED, SPAM -> EnumSet.of(RECEIVED, OPEN);
        };
    }

    /** Whether somebody must have it in hand. */
    public boolean needsAssignee() {
        return switch (this) {
            case OPEN, WAITING_FOR_CUSTOMER, ON_HOLD, ANSWERED -> true;
            case RECEIVED, CLOSED, SPAM -> false;
        };
    }

    public boolean isOver() {
        return this == CLOSED || this == SPAM;
    }

    /** The name of its badge among those of all features. */
    public String sign() {
        return switch (this) {
            case RECEIVED -> "received";
            case OPEN -> "open";
            case WAITING_FOR_CUSTOMER -> "waiting";
            case ON_HOLD -> "hold";
            case ANSWERED -> "answered";
            case CLOSED -> "closed";
            case SPAM -> "spam";
        };
    }
}
