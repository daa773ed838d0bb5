package io.haedap.notice;

import io.haedap.shared.Difference;
import io.haedap.shared.Markdown;
import io.haedap.shared.MarkdownLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in a notice after it had gone out, as readers are told: the title where it is another, those lines that are,
 * by words, and the day of taking effect where it moved.
 */
public record NoticeCorrection(
        Instant at,
        List<Difference.Piece> title,
        List<List<Difference.Piece>> lines,
        boolean moved,
        @Nullable Instant effectiveBefore,
        @Nullable Instant effectiveAfter) {

    /** The correction is a list of its own. */
    private static final Pattern BULLET = Pattern.compile("^\\s*\u2022\\s+");

    /** Newest first; what was published again word for word is none. */
    static List<NoticeCorrection> of(List<NoticeAppearances.Said> said) {
        var corrections = new ArrayList<NoticeCorrection>();
        for (int i = 1; i < said.size(); i++) {
            var correction = between(said.get(i - 1), said.get(i));
            if (correction.isAny()) {
                corrections.add(correction);
            }
        }
        corrections.sort(Comparator.comparing(NoticeCorrection::at).reversed());
        return List.copyOf(corrections);
    }

    private static NoticeCorrection between(NoticeAppearances.Said before, NoticeAppearances.Said after) {
        var was = before.text();
        var is = after.text();
        return new NoticeCorrection(
                after.at(),
                was.title().equals(is.title()) ? List.of() : Difference.words(was.title(), is.title()),
                was.body().equals(is.body()) ? List.of() : lines(was.body(), is.body()),
                !Objects.equals(before.effectiveAt(), after.effectiveAt()),
                before.effectiveAt(),
                after.effectiveAt());
    }

    private static List<List<Difference.Piece>> lines(String before, String after) {
        return Difference.lines(texts(before), texts(after)).stream()
                .filter(row -> !row.isSame())
                .map(Difference.Row::pieces)
                .toList();
    }

    private static List<String> texts(String body) {
        return Markdown.lines(body).stream()
                .map(MarkdownLine::text)
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .toList();
    }

    private boolean isAny() {
        return moved || !title.isEmpty() || !lines.isEmpty();
    }
}
