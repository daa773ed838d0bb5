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
    /** A new round too, but nothing is due later than the inquiry says, because of what it was merged with. */
    TIED;

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
        return deed.equals(InquiryStep.TAKEIN) || deed.equals(InquiryStep.GIVEBACK) ? TIED : ON;
    }
}
