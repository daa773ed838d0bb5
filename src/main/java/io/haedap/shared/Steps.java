package io.haedap.shared;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Which runs of two lists are the same and which took the place of which, in order. */
final class Steps {

    /** A run in both lists; where it is not {@code same}, what stands after took the place of what stood before. */
    record Step(List<String> before, List<String> after, boolean same) {}

    /** Beyond this the lists are not compared: it bounds the time that two wholly different texts can take. */
    private static final long MOST_COMPARISONS = 9_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Step> steps = new ArrayList<>();
    private int from;
    private int to;

    private Steps(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Step> between(List<String> before, List<String> after) {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var steps = new Steps(before, after);
        steps.same(start);
        steps.compare(before.size() - end, after.size() - end);
        steps.same(end);
        return steps.steps;
    }

    private void compare(int beforeEnd, int afterEnd) {
        if ((long) (beforeEnd - from) * (afterEnd - to) > MOST_COMPARISONS) {
            changed(beforeEnd, afterEnd);
            return;
        }
        int offset = from;
        DiffAlgorithmI<String> algorithm = new MyersDiffWithLinearSpace<>();
        List<Change> changes =
                algorithm.computeDiff(before.subList(from, beforeEnd), after.subList(to, afterEnd), null);
        // Deletions and insertions side by side come as two changes; they are one to a reader
        for (int i = 0; i < changes.size(); i++) {
            same(offset + changes.get(i).startOriginal - from);
            int last = i;
            while (last + 1 < changes.size()
                    && changes.get(last + 1).startOriginal == changes.get(last).endOriginal
                    && changes.get(last + 1).startRevised == changes.get(last).endRevised) {
                last++;
            }
            changed(offset + changes.get(last).endOriginal, offset + changes.get(last).endRevised);
            i = last;
        }
        same(beforeEnd - from);
    }

    private void same(int count) {
        if (count > 0) {
            steps.add(new Step(before.subList(from, from + count), after.subList(to, to + count), true));
            from += count;
            to += count;
        }
    }

    private void changed(int beforeEnd, int afterEnd) {
        if (beforeEnd > from || afterEnd > to) {
            steps.add(new Step(before.subList(from, beforeEnd), after.subList(to, afterEnd), false));
            from = beforeEnd;
            to = afterEnd;
        }
    }
}
