package io.haedap.search;

import io.haedap.shared.Language;

/** Marks in titles what was looked for, as snippets do: «STX» and «ETX» (U+0002, U+0003) surround it. */
public final class TitleMarks {

    private final Marks marks;

    /** @param words what was looked for: the correction where there was one */
    public TitleMarks(String words, Language language) {
        var ranking = new Ranking(SearchQuery.tidy(words), language);
        this.marks = new Marks(language, ranking.typed(), ranking.initials());
    }

    public String of(String title) {
        return Snippets.marked(title, marks.of(title), 0, title.length());
    }

    /** Whether anything of it was looked for. */
    public boolean touch(String title) {
        return !marks.of(title).isEmpty();
    }
}
