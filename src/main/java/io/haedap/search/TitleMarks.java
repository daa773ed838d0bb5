package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks in titles what was looked for, as snippets do: «STX» and «ETX» (U+0002, U+0003) surround it. */
public final class TitleMarks {

    private static final int TELLING = 2;
    private static final int TELLING_IN_ENGLISH = 4;

    private final Language language;
    private final Marks marks;
    private final Set<String> words;

    /** @param words what was looked for: the correction where there was one */
    public TitleMarks(String words, Language language) {
        var ranking = new Ranking(SearchQuery.tidy(words), language);
        this.language = language;
        this.marks = new Marks(language, ranking.typed(), ranking.initials());
        int least = language == Language.EN ? TELLING_IN_ENGLISH : TELLING;
        this.words = ranking.typed().words().stream()
                .filter(word -> word.length() >= least)
                .collect(Collectors.toSet());
    }

    public String of(String title) {
        return Snippets.marked(title, marks.exactly(title), 0, title.length());
    }

    /** Whether it holds a word that tells what was asked. */
    public boolean touch(String title) {
        return !shared(title).isEmpty();
    }

    /** The words in it that tell what was asked, each once; short ones, such as what verbs end in, tell nothing. */
    public List<String> shared(String text) {
        return Analysis.words(language, text).stream()
                .filter(words::contains)
                .distinct()
                .toList();
    }
}
