package io.haedap.inquiry;

import io.haedap.shared.Refusal;
import java.util.HashMap;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Holds an inquiry for a message, together with the one it goes on in: whoever replies there must not miss what is written here. In one
 * order, as those who merge hold them.
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
            var wanted = new TreeSet<String>();
            wanted.add(number);
            wanted.add(root);
            var held = new HashMap<String, Inquiry>();
            wanted.forEach(one -> inquiries.locked(one).ifPresent(found -> held.put(one, found)));
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
