package io.haedap.inquiry;

import io.haedap.shared.Actor;
import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an inquiry's history: what was done, by whom, and how it stood before and after; {@code detail} is what it is about in a
 * word for machines, such as a priority, and {@code place} the queue that it names.
 */
public record InquiryStep(
        String action,
        @Nullable InquiryStatus from,
        InquiryStatus to,
        Actor.Kind actor,
        @Nullable Colleague by,
        @Nullable Colleague assignee,
        @Nullable String remark,
        @Nullable String detail,
        @Nullable LocalText place,
        Instant at) {

    public static final String CREATE = "CREATE";
    /** A rule, which the remark names, decided where it came. */
    public static final String ROUTE = "ROUTE";

    public static final String REPLY = "REPLY";
    public static final String WRITE = "WRITE";
    public static final String WITHDRAW = "WITHDRAW";
    /** The customer opened it again. */
    public static final String RESUME = "RESUME";
    /** The customer said how they were answered; the detail is their score. */
    public static final String RATE = "RATE";

    /** It was linked to something, which the remark names, or parted from it. */
    public static final String LINK = "LINK";

    public static final String UNLINK = "UNLINK";
    /** A reply was taken back before it left. */
    public static final String UNSEND = "UNSEND";
    /** A reply was stopped before it left, because the customer was faster. */
    public static final String HALT = "HALT";
    /** It goes on in another one, which the remark names; or no more. */
    public static final String MERGE = "MERGE";

    public static final String PART = "PART";
    /** Another one, which the remark names, goes on in it; or no more. */
    public static final String TAKEIN = "TAKEIN";

    public static final String GIVEBACK = "GIVEBACK";
    /** Some of its messages became another one, which the remark names; or it was made of them. */
    public static final String SPLIT = "SPLIT";

    /** The identity check went on; the detail says where to, and how. */
    public static final String IDENTITY = "IDENTITY";

    public static final String SPLITFROM = "SPLITFROM";
}
