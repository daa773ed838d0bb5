package io.haedap.inquiry;

import org.springframework.stereotype.Component;

/** Reads what an inquiry is bound to by merging and splitting. */
@Component
class Ties {

    private final Merges merges;
    private final Splits splits;

    Ties(Merges merges, Splits splits) {
        this.merges = merges;
        this.splits = splits;
    }

    /** As its customer is told: of somebody else's inquiry nothing, not even its number. */
    FollowedTies followed(Inquiry inquiry) {
        var merge = merges.of(inquiry);
        return new FollowedTies(
                merge.isPresent(),
                merge.filter(Merges.Merge::sameCustomer)
                        .map(Merges.Merge::targetNumber)
                        .orElse(null),
                merges.into(inquiry.id()).stream()
                        .filter(Merges.Merge::sameCustomer)
                        .map(Merges.Merge::originNumber)
                        .toList(),
                splits.from(inquiry.id()).orElse(null),
                splits.off(inquiry.id()));
    }
}
