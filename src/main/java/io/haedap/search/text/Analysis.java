package io.haedap.search.text;

import io.haedap.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as dictionaries know them: Korean by nori with compounds taken apart, English by stems. */
public final class Analysis {

    /** Counts up whenever the same text would give other tokens; what was made by another is made anew. */
    public static final int VERSION = 6;

    private static final Analyzer KOREAN = new KoreanAnalyzer();
    private static final Analyzer ENGLISH = new EnglishAnalyzer(functionWords());

    private Analysis() {}

    /** What a question is made of besides what it is about. */
    private static CharArraySet functionWords() {
        var words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of(
                "i", "me", "my", "we", "our", "you", "your", "what", "which", "who", "when", "where", "why", "how"));
        words.addAll(List.of(
                "do", "does", "did", "am", "were", "been", "can", "could", "would", "should", "have", "has", "had"));
        return words;
    }

    public static Analyzer analyzer(Language language) {
        return language == Language.EN ? ENGLISH : KOREAN;
    }

    /** Composed, in lower case, as all texts and questions are before they meet. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The words of a text in their order. */
    public static List<String> words(Language language, String text) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer(language).tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Whether the Korean dictionary has it as one word. */
    public static boolean isWord(String text) {
        try (var tokens = KOREAN.tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            var kind = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.reset();
            boolean known = tokens.incrementToken()
                    && word.toString().equals(text)
                    && kind.getLeftPOS() != POS.Tag.UNKNOWN
                    && kind.getLeftPOS() != POS.Tag.UNA;
            boolean alone = !tokens.incrementToken();
            tokens.end();
            return known && alone;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
