package io.haedap.bench;

import java.util.function.Function;

/** The ways in which people type what they look for, and what search owes each of them. */
enum QueryClass {
    FULL("full question", Goal.BETTER, Typist::question),
    HALF("half-typed", Goal.FEWER_ERRORS, Typist::half),
    UNSPACED("unspaced", Goal.FEWER_ERRORS, Typist::unspaced),
    MISSPACED("wrongly spaced", Goal.FEWER_ERRORS, Typist::misspaced),
    ONE_TYPO("one typo", Goal.FEWER_ERRORS, Typist::oneTypo),
    TYPOS("a typo in every word", Goal.FEW_ERRORS, Typist::typosEverywhere),
    WORDS("keywords", Goal.NONE, Typist::words),
    PREFIXES("prefixes of keywords", Goal.FEW_MISSES, Typist::prefixes),
    MISSPELT_WORDS("misspelt keywords", Goal.FEW_MISSES, Typist::misspeltWords),
    CHOSEONG("choseong of either", Goal.RECALL, Typist::choseong),
    CHOSEONG_WORDS("choseong of keywords", Goal.NONE, Typist::choseongOfWords),
    CHOSEONG_FIRST("choseong of the first words", Goal.NONE, Typist::choseongOfFirst),
    LATIN_MODE("full question, Latin keyboard", Goal.AS_TYPED_RIGHT, Typist::inLatinMode),
    LATIN_MODE_WORDS("keywords, Latin keyboard", Goal.AS_TYPED_RIGHT, Typist::wordsInLatinMode),
    LATIN_WORDS("English words", Goal.NONE, Typist::latinWords),
    KOREAN_MODE("English words, Korean keyboard", Goal.AS_TYPED_RIGHT, Typist::latinWordsInKoreanMode);

    private final String label;
    private final Goal goal;
    private final Function<Typist, String> typed;

    QueryClass(String label, Goal goal, Function<Typist, String> typed) {
        this.label = label;
        this.goal = goal;
        this.typed = typed;
    }

    String label() {
        return label;
    }

    Goal goal() {
        return goal;
    }

    /** What this class is held against when it must be as good as typed right. */
    QueryClass right() {
        return switch (this) {
            case LATIN_MODE -> FULL;
            case LATIN_MODE_WORDS -> WORDS;
            case KOREAN_MODE -> LATIN_WORDS;
            default -> this;
        };
    }

    /** Empty where this question cannot be typed so. */
    String typed(Typist typist) {
        return typed.apply(typist);
    }
}
