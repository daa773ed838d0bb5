package io.haedap.inquiry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inquiry is bound to by merging and splitting. {@code into} is where it goes on, {@code origins} what goes on in it,
 * {@code splitFrom} what it was split from, {@code splitOff} what was split from it. {@code seesInto} tells whether the person may open
 * the target, {@code notes} which notes in it tell of all this: screens show the line of history in their stead.
 */
public record InquiryTies(
        @Nullable String into,
        boolean seesInto,
        List<MergedInquiry> origins,
        @Nullable String splitFrom,
        List<String> splitOff,
        @JsonIgnore List<String> notes) {

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return into == null && origins.isEmpty() && splitFrom == null && splitOff.isEmpty();
    }
}
