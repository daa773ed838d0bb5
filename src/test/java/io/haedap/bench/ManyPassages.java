package io.haedap.bench;

import io.haedap.bench.QuestionSet.Passage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many documents as are asked for, put together of an encyclopaedia's sentences: all differ, and always in the same way. */
final class ManyPassages {

    private static final int SENTENCES = 5;

    private final List<Passage> originals = QuestionSet.korquad().passages();
    private final List<String> sentences = originals.stream()
            .flatMap(passage -> List.of(passage.text().split("(?<=[다요]\\.) ")).stream())
            .toList();

    List<Passage> range(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> passage(number, number))
                .toList();
    }

    /** The same documents with other texts. */
    List<Passage> changed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> passage(number, -1 - number))
                .toList();
    }

    private Passage passage(int number, int seed) {
        var random = new SplittableRandom(seed);
        var article = originals.get(random.nextInt(originals.size())).title();
        var words = sentence(random).split(" ");
        var title = IntStream.range(0, Math.min(4, words.length))
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
        var text = IntStream.range(0, SENTENCES).mapToObj(_ -> sentence(random)).collect(Collectors.joining(" "));
        return new Passage("bench" + number, article + " " + title, text);
    }

    private String sentence(SplittableRandom random) {
        return sentences.get(random.nextInt(sentences.size()));
    }
}
