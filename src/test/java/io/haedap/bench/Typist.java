package io.haedap.bench;

import static io.haedap.bench.KoreanKeyboard.isSyllable;
import static io.haedap.bench.KoreanKeyboard.keys;
import static io.haedap.bench.KoreanKeyboard.typed;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who wants to know something and types it in one of the ways people do. The same seed makes the same slips. */
record Typist(String question, List<String> keywords, List<String> latin, RandomGenerator random) {

    String half() {
        int length = (int) Math.max(3, question.length() * (0.4 + 0.3 * random.nextDouble()));
        return unfinished(
                question.substring(0, Math.min(length, question.length())).strip());
    }

    String unspaced() {
        return question.replace(" ", "");
    }

    /** Half the blanks are left out, and some are put where none belong. */
    String misspaced() {
        var text = new StringBuilder();
        for (char c : question.toCharArray()) {
            boolean within = !text.isEmpty() && isSyllable(c) && isSyllable(text.charAt(text.length() - 1));
            if (within && random.nextDouble() < 0.15) {
                text.append(' ');
            }
            if (c != ' ' || random.nextBoolean()) {
                text.append(c);
            }
        }
        return text.toString();
    }

    String oneTypo() {
        var words = question.split(" ");
        var korean = IntStream.range(0, words.length)
                .filter(i -> words[i].chars().anyMatch(KoreanKeyboard::isSyllable))
                .toArray();
        if (korean.length == 0) {
            return "";
        }
        int at = korean[random.nextInt(korean.length)];
        words[at] = misspelt(words[at]);
        return String.join(" ", words);
    }

    String typosEverywhere() {
        return each(List.of(question.split(" ")), this::misspelt);
    }

    String words() {
        return String.join(" ", keywords);
    }

    String prefixes() {
        return each(keywords, this::begun);
    }

    String misspeltWords() {
        return each(keywords, this::misspelt);
    }

    String choseongOfWords() {
        return KoreanKeyboard.choseong(words());
    }

    /** The question's first words as they stand, without its marks. */
    String choseongOfFirst() {
        return Arrays.stream(question.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(3)
                .map(KoreanKeyboard::choseong)
                .collect(Collectors.joining(" "));
    }

    String choseong() {
        return random.nextBoolean() && !keywords.isEmpty() ? choseongOfWords() : choseongOfFirst();
    }

    /** Hangul, typed while the keyboard was in Latin mode. */
    String inLatinMode() {
        return keys(question);
    }

    String wordsInLatinMode() {
        return keys(words());
    }

    String latinWords() {
        return String.join(" ", latin);
    }

    /** English words, typed while the keyboard was in Korean mode. */
    String latinWordsInKoreanMode() {
        return each(latin, KoreanKeyboard::typed);
    }

    private static String each(List<String> words, UnaryOperator<String> change) {
        return words.stream().map(change).collect(Collectors.joining(" "));
    }

    /** In half the cases the last syllable is still being composed. */
    private String unfinished(String text) {
        return random.nextBoolean() ? text : composing(text);
    }

    private String begun(String word) {
        if (word.length() < 3) {
            return unfinished(word);
        }
        int length = 2 + random.nextInt(word.length() - 2);
        return random.nextBoolean() ? word.substring(0, length) : composing(word.substring(0, length + 1));
    }

    private String composing(String text) {
        int last = text.length() - 1;
        if (last < 0 || !isSyllable(text.charAt(last))) {
            return text;
        }
        var strokes = keys(text.substring(last));
        return text.substring(0, last) + typed(strokes.substring(0, 1 + random.nextInt(strokes.length() - 1)));
    }

    /** One slip of a finger in the Korean part of a word: a neighbouring key, one missed or struck twice, two syllables swapped. */
    private String misspelt(String word) {
        int begin = 0;
        while (begin < word.length() && !isSyllable(word.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < word.length() && isSyllable(word.charAt(end))) {
            end++;
        }
        return word.substring(0, begin) + slip(word.substring(begin, end)) + word.substring(end);
    }

    private String slip(String korean) {
        if (korean.isEmpty()) {
            return korean;
        }
        var strokes = keys(korean);
        int at = random.nextInt(strokes.length());
        var before = strokes.substring(0, at);
        var key = strokes.charAt(at);
        var after = strokes.substring(at + 1);
        var slipped = switch (random.nextInt(korean.length() < 2 ? 3 : 4)) {
            case 0 -> typed(before + KoreanKeyboard.neighbour(key, random) + after);
            case 1 -> typed(before + after);
            case 2 -> typed(before + key + key + after);
            default -> swapped(korean, random.nextInt(korean.length() - 1));
        };
        return slipped.isEmpty() ? korean : slipped;
    }

    private static String swapped(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
