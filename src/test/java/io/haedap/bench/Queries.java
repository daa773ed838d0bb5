package io.haedap.bench;

import io.haedap.bench.QuestionSet.Passage;
import io.haedap.bench.QuestionSet.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The questions of a set, typed in the ways of the query classes. Altered texts live no longer than the run. */
final class Queries {

    /** What is typed, and the passage that is meant. */
    record Query(String typed, String expected) {}

    private static final int MOST_WORDS = 3;
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    private final QuestionSet set;
    private final PlainBm25 words;
    private final Map<String, Passage> passages;

    Queries(QuestionSet set, PlainBm25 words) {
        this.set = set;
        this.words = words;
        this.passages = set.passages().stream().collect(Collectors.toMap(Passage::id, Function.identity()));
    }

    Passage passage(String id) {
        return passages.get(id);
    }

    /** Each question has its own seed, so that a class alone asks what it asks among the others. */
    List<Query> typed(QueryClass how) {
        return set.questions().stream()
                .map(question -> new Query(how.typed(typist(question, how)).strip(), question.passage()))
                .filter(query -> !query.typed().isEmpty())
                .toList();
    }

    private Typist typist(Question question, QueryClass how) {
        var seed = (question.id() + how + QuestionSet.HALF).hashCode();
        return new Typist(question.text(), keywords(question), latin(question), new SplittableRandom(seed));
    }

    /** The two or three rarest words that question and passage share, in the order of the question; none where they share fewer. */
    private List<String> keywords(Question question) {
        var text = text(question);
        var shared = words.words(question.text()).stream()
                .filter(word -> word.length() > 1 && word.chars().allMatch(KoreanKeyboard::isSyllable))
                .filter(text::contains)
                .toList();
        var rarest = shared.stream()
                .sorted(Comparator.comparingInt(words::frequency))
                .limit(MOST_WORDS)
                .toList();
        return rarest.size() < 2
                ? List.of()
                : shared.stream().filter(rarest::contains).toList();
    }

    private List<String> latin(Question question) {
        var text = text(question).toLowerCase(Locale.ROOT);
        return LATIN.matcher(question.text())
                .results()
                .map(MatchResult::group)
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private String text(Question question) {
        var passage = passage(question.passage());
        return passage.title() + "\n" + passage.text();
    }
}
