package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.learning.Learning;
import io.haedap.faq.learning.Opinion;
import io.haedap.faq.learning.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How readers received an entry: {@code views} of thirty days, {@code votes} of all time, both with merged entries; {@code live}
 * since {@code liveSince} for what readers see now, {@code before} for the texts before it.
 */
record LearningJson(
        long views,
        Votes votes,
        Votes live,
        Votes before,
        @Nullable Instant liveSince,
        List<Week> weeks,
        int openOpinions,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt) {

    /** {@code percent} of the votes were for it; null without votes. */
    record Votes(int helpful, int unhelpful, @Nullable Integer percent) {
        static Votes of(Tally tally) {
            return new Votes(tally.helpful(), tally.unhelpful(), tally.percent());
        }
    }

    /** Seven days from that one on. */
    record Week(LocalDate from, int helpful, int unhelpful) {}

    static LearningJson of(Learning learning) {
        var verified = learning.verified();
        return new LearningJson(
                learning.views(),
                Votes.of(learning.votes()),
                Votes.of(learning.live()),
                Votes.of(learning.before()),
                learning.liveSince(),
                learning.weeks().stream()
                        .map(week -> new Week(
                                week.from(),
                                week.votes().helpful(),
                                week.votes().unhelpful()))
                        .toList(),
                learning.openOpinions(),
                verified == null ? null : verified.by(),
                verified == null ? null : verified.at());
    }

    /** What a reader wrote; {@code faq} is the entry that they read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String id,
            String faq,
            int revision,
            String lang,
            @Nullable Boolean helpful,
            String body,
            Instant at,
            boolean open,
            @Nullable String doneBy,
            @Nullable Instant doneAt) {

        static Said of(Opinion opinion) {
            var done = opinion.done();
            return new Said(
                    String.valueOf(opinion.id()),
                    opinion.faq().toString(),
                    opinion.revision(),
                    opinion.language().tag(),
                    opinion.helpful(),
                    opinion.body(),
                    opinion.at(),
                    opinion.isOpen(),
                    done == null ? null : done.by(),
                    done == null ? null : done.at());
        }
    }
}
