package io.haedap.inquiry;

import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds an inquiry for a message, together with the one it goes on in: whoever replies there must not miss what is written here. In the
 * order in which everybody holds several.
 */
@Component
class HeldThread {

    private static final int TRIES = 3;

    /** Where the message goes, and whose state it changes; the same one unless it was merged. */
    record Held(Inquiry written, Inquiry root) {

        boolean isMerged() {
            return written.id() != root.id();
        }
    }

    private final Inquiries inquiries;
    private final Merges merges;

    HeldThread(Inquiries inquiries, Merges merges) {
        this.inquiries = inquiries;
        this.merges = merges;
    }

    Held hold(String number) {
        for (int once = 0; once < TRIES; once++) {
            var known = inquiries.withNumber(number).orElseThrow(Refusal::notFound);
            var root = merges.of(known).map(Merges.Merge::targetNumber).orElse(number);
            var held = inquiries.lockedWithNumbers(List.of(number, root)).stream()
                    .collect(Collectors.toMap(Inquiry::number, Function.identity()));
            var written = Objects.requireNonNull(held.get(number));
            if (merges.of(written)
                    .map(Merges.Merge::targetNumber)
                    .orElse(number)
                    .equals(root)) {
                return new Held(written, Objects.requireNonNull(held.get(root)));
            }
        }
        throw Refusal.conflict("raced");
    }
}
