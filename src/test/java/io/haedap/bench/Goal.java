package io.haedap.bench;

/** What a class of queries must reach against the yardstick of the same run, or against the same typed right. */
enum Goal {
    NONE(""),
    BETTER("MRR 0.008 higher"),
    FEWER_ERRORS("error at most 0.8"),
    FEW_ERRORS("error at most 0.3"),
    FEW_MISSES("misses at most 0.25"),
    RECALL("recall at least 0.82"),
    AS_TYPED_RIGHT("as typed right");

    private final String words;

    Goal(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean met(Score ours, Score yardstick, Score typedRight) {
        return missing(ours, yardstick, typedRight) <= 0;
    }

    /** How much MRR or recall is missing; below 0 there is so much to spare. */
    double missing(Score ours, Score yardstick, Score typedRight) {
        return switch (this) {
            case NONE -> -1;
            case BETTER -> yardstick.mrr() + 0.008 - ours.mrr();
            case FEWER_ERRORS -> (1 - ours.mrr()) - 0.8 * (1 - yardstick.mrr());
            case FEW_ERRORS -> (1 - ours.mrr()) - 0.3 * (1 - yardstick.mrr());
            case FEW_MISSES -> (1 - ours.recall()) - 0.25 * (1 - yardstick.recall());
            case RECALL -> 0.82 - ours.recall();
            case AS_TYPED_RIGHT -> typedRight.mrr() - ours.mrr();
        };
    }
}
