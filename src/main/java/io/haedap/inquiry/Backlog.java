package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is unfinished in each queue, and in whose hands: read once for many who look, each of whom is shown what they see. */
public record Backlog(List<Line> lines, List<Hand> hands) {

    /** Nothing is counted further than this. */
    public static final int MOST = 1000;

    /** {@code retired} takes nothing new; what is left in it counts all the same. */
    public record Line(InquiryQueue queue, int unfinished, boolean retired) {}

    /** How many of a queue somebody has in hand. */
    public record Hand(StaffId who, String queue, int held) {}

    public Backlog seen(Predicate<String> sees) {
        return new Backlog(
                lines.stream().filter(line -> sees.test(line.queue().slug())).toList(),
                hands.stream().filter(hand -> sees.test(hand.queue())).toList());
    }

    /** Those that take inquiries. */
    public List<InquiryQueue> queues() {
        return lines.stream().filter(line -> !line.retired()).map(Line::queue).toList();
    }

    /** In one queue, in all for null; at most {@link #MOST}. */
    public int unfinished(@Nullable String queue) {
        return most(lines.stream()
                .filter(line -> is(queue, line.queue().slug()))
                .mapToLong(Line::unfinished)
                .sum());
    }

    /** What nobody has in hand. */
    public int unassigned(@Nullable String queue) {
        return most(lines.stream()
                .filter(line -> is(queue, line.queue().slug()))
                .mapToLong(line -> line.queue().waiting() + line.queue().gathered())
                .sum());
    }

    public int held(StaffId who, @Nullable String queue) {
        return most(hands.stream()
                .filter(hand -> hand.who().equals(who) && is(queue, hand.queue()))
                .mapToLong(Hand::held)
                .sum());
    }

    private static boolean is(@Nullable String wanted, String queue) {
        return wanted == null || wanted.equals(queue);
    }

    private static int most(long count) {
        return Math.toIntExact(Math.min(count, MOST));
    }
}
