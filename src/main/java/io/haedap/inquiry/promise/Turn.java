package io.haedap.inquiry.promise;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryStep;
import java.util.Set;

/** What a change of an inquiry means for clocks that have ended. */
public enum Turn {
    /** They go on: whatever ended them is taken back. */
    ON,
    /** A new round begins, with a new promise. */
    ANEW,
    /** It ended with our work done, though nothing was said to the customer. */
    DONE,
    /** A new round too, but nothing is due later than the inquiry says, because of what it was merged with. */
    TIED,
    /** One of those it was merged with goes its own way again: what the others were promised stays. */
    PARTED;

    private static final Set<String> NEW_ROUND = Set.of(
            InquiryAction.REOPEN.name(),
            InquiryStep.RESUME,
            InquiryStep.WRITE,
            Channel.PHONE.name(),
            Channel.VISIT.name(),
            Channel.MAIL.name());

    /** By what was done, as the history of the inquiry names it. */
    public static Turn of(String deed) {
        if (NEW_ROUND.contains(deed)) {
            return ANEW;
        }
        if (deed.equals(InquiryAction.CLOSE.name())) {
            return DONE;
        }
        return switch (deed) {
            case InquiryStep.TAKEIN -> TIED;
            case InquiryStep.GIVEBACK -> PARTED;
            default -> ON;
        };
    }
}
