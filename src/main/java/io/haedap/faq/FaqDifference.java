package io.haedap.faq;

import io.haedap.shared.Difference;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.MarkdownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions of an entry. */
public record FaqDifference(FaqContent before, FaqContent after) {

    /** A thing around the text: its name, and what it was and is; null for nothing. */
    public record Setting(
            String name, @Nullable Object before, @Nullable Object after) {}

    /** A line beside its counterpart; null where a line has none. */
    public record Line(
            @Nullable MarkdownLine before, @Nullable MarkdownLine after, List<Difference.Piece> pieces) {

        public boolean isSame() {
            return before != null && after != null && before.equals(after);
        }
    }

    public static FaqDifference between(FaqContent before, FaqContent after) {
        return new FaqDifference(before, after);
    }

    /** The settings that are not the same. */
    public List<Setting> settings() {
        var changed = new ArrayList<Setting>();
        compare(changed, "categorySlug", FaqContent::categorySlug);
        compare(changed, "visibility", FaqContent::visibility);
        compare(changed, "tags", FaqContent::tags);
        compare(
                changed,
                "related",
                content -> content.related().stream().map(FaqId::toString).toList());
        compare(changed, "synonyms.ko", content -> content.synonyms().ko());
        compare(changed, "synonyms.en", content -> content.synonyms().en());
        compare(changed, "unpublishAt", FaqContent::unpublishAt);
        compare(changed, "verifyBy", FaqContent::verifyBy);
        compare(changed, "held", content -> {
            var held = content.held();
            return held == null ? null : held.tag();
        });
        return changed;
    }

    private void compare(List<Setting> changed, String name, Function<FaqContent, @Nullable Object> part) {
        var was = part.apply(before);
        var is = part.apply(after);
        if (!Objects.equals(was, is)) {
            changed.add(new Setting(name, was, is));
        }
    }

    /** The title by words; empty pieces where neither has a text in that language. */
    public List<Difference.Piece> title(Language language) {
        return Difference.words(
                text(before, language).title(), text(after, language).title());
    }

    /** What readers see, line by line. */
    public List<Line> rendered(Language language) {
        return lines(
                Markdown.lines(text(before, language).body()),
                Markdown.lines(text(after, language).body()));
    }

    /** The Markdown as it was written, line by line. */
    public List<Line> source(Language language) {
        return lines(
                raw(text(before, language).body()), raw(text(after, language).body()));
    }

    public boolean hasChanged(Language language) {
        return !text(before, language).equals(text(after, language));
    }

    private static List<Line> lines(List<MarkdownLine> before, List<MarkdownLine> after) {
        return Difference.lines(
                        before.stream().map(MarkdownLine::text).toList(),
                        after.stream().map(MarkdownLine::text).toList())
                .stream()
                .map(row -> new Line(
                        row.before() == null ? null : before.get(row.before()),
                        row.after() == null ? null : after.get(row.after()),
                        row.pieces()))
                .toList();
    }

    private static List<MarkdownLine> raw(String body) {
        return body.lines()
                .map(line -> new MarkdownLine(MarkdownLine.Kind.CODE, 0, line))
                .toList();
    }

    private static FaqText text(FaqContent content, Language language) {
        var english = content.translations().en();
        return language == Language.KO ? content.translations().ko() : english == null ? new FaqText("", "") : english;
    }
}
