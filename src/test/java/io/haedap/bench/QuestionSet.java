package io.haedap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** Passages to be found, and questions of which it is known which passage answers them. */
record QuestionSet(String name, List<Passage> passages, List<Question> questions) {

    /** The bench reports on one half and leaves the other to those who tune: {@code -Dhalf=0} asks that one. */
    static final int HALF = Integer.getInteger("half", 1);

    /** One document; the title is the article's or the product's name. */
    record Passage(String id, String title, String text) {}

    /** What somebody wanted to know; {@code passage} answers it. */
    record Question(String id, String text, String passage) {}

    /** Paragraphs of an encyclopaedia with questions of every second article. */
    static QuestionSet korquad() {
        var passages = lines("korquad-dev/passages.tsv").stream()
                .map(line -> new Passage(line[0], line[1].replace('_', ' '), line[2]))
                .toList();
        var articles = passages.stream().map(Passage::title).distinct().toList();
        var asked = passages.stream()
                .filter(passage -> articles.indexOf(passage.title()) % 2 == HALF)
                .map(Passage::id)
                .toList();
        var questions = lines("korquad-dev/questions.tsv").stream()
                .filter(line -> asked.contains(line[1]))
                .map(line -> new Question(line[0], line[2], line[1]))
                .toList();
        return new QuestionSet("korquad", passages, some(questions));
    }

    /** Questions and answers of a product; only the answers are documents. Every second question is asked. */
    static QuestionSet productFaq() {
        var lines = lines("ko-product-faq/faq.tsv");
        var passages = lines.stream()
                .map(line -> new Passage(line[0], line[1], line[5]))
                .toList();
        var questions = rows(lines, row -> row % 2 == HALF).stream()
                .map(line -> new Question(line[0], line[4], line[0]))
                .toList();
        return new QuestionSet("product-faq", passages, some(questions));
    }

    /** What people say that no document answers; every second utterance. */
    static List<String> chatter() {
        return some(rows(lines("ko-chatter/utterances.tsv"), row -> row % 2 == HALF).stream()
                .map(line -> line[1])
                .toList());
    }

    /** All of them, or evenly spread as many as {@code -Dquestions=} says. */
    private static <T> List<T> some(List<T> all) {
        int step = Math.max(1, all.size() / Integer.getInteger("questions", all.size()));
        return rows(all, row -> row % step == 0);
    }

    private static <T> List<T> rows(List<T> all, IntPredicate taken) {
        return IntStream.range(0, all.size()).filter(taken).mapToObj(all::get).toList();
    }

    private static List<String[]> lines(String file) {
        try {
            var lines = new ArrayList<String[]>();
            new ClassPathResource("search/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> lines.add(line.split("\t", -1)));
            return lines;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
