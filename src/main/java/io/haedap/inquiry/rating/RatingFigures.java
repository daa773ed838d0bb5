package io.haedap.inquiry.rating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How content customers were in a span of days (both included), over all, by queue and by week; weeks begin on Monday in Seoul. */
public record RatingFigures(
        LocalDate from, LocalDate to, @Nullable String queue, Tally all, List<OfQueue> queues, List<OfWeek> weeks) {

    /** How often each score was given, from 1 to 5; {@code average} is null where nobody rated. */
    public record Tally(List<Long> scores) {

        public long total() {
            return scores.stream().mapToLong(Long::longValue).sum();
        }

        public long low() {
            return scores.stream().limit(Rating.LOW).mapToLong(Long::longValue).sum();
        }

        public @Nullable Double average() {
            var total = total();
            if (total == 0) {
                return null;
            }
            long points = 0;
            for (int i = 0; i < scores.size(); i++) {
                points += (i + 1) * scores.get(i);
            }
            return Math.round(points * 100.0 / total) / 100.0;
        }
    }

    /** Those of one queue. */
    public record OfQueue(String queue, Tally tally) {}

    /** Those of the week that begins on that Monday; a week without any is there too. */
    public record OfWeek(LocalDate monday, Tally tally) {}
}
