package io.haedap.faq;

import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Markdown body seen as sections: what its {@code ##} headings divide. The body stays one text; joining the sections again
 * gives the same body.
 */
public record FaqSections(List<FaqSection> all) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}##(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    public static FaqSections of(String body) {
        var sections = new ArrayList<FaqSection>();
        var heading = "";
        var begin = 0;
        var fence = "";
        var lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var fenced = FENCE.matcher(lines[i]);
            if (fenced.matches()) {
                fence = fence(fence, fenced.group(1), lines[i]);
                continue;
            }
            var found = HEADING.matcher(lines[i]);
            if (fence.isEmpty() && found.matches()) {
                add(sections, heading, lines, begin, i);
                heading = Optional.ofNullable(found.group(1)).orElse("").strip();
                begin = i + 1;
            }
        }
        add(sections, heading, lines, begin, lines.length);
        return new FaqSections(List.copyOf(sections));
    }

    /** The fence that is open after this line: a closing one is at least as long, of the same sign, with nothing behind it. */
    private static String fence(String open, String here, String line) {
        if (open.isEmpty()) {
            return here;
        }
        return here.startsWith(open) && line.strip().equals(here) ? "" : open;
    }

    private static void add(List<FaqSection> sections, String heading, String[] lines, int from, int to) {
        var text = String.join("\n", Arrays.copyOfRange(lines, from, to));
        if (from > 0 || !text.isBlank()) {
            sections.add(new FaqSection(heading, text.strip(), Math.max(0, from - 1)));
        }
    }

    /** The first section of that kind. */
    public Optional<FaqSection> of(SectionKind kind) {
        return all.stream()
                .filter(section -> section.kind().filter(kind::equals).isPresent())
                .findFirst();
    }

    /** The kinds that no section has. */
    public List<SectionKind> missing() {
        var missing = EnumSet.allOf(SectionKind.class);
        all.forEach(section -> section.kind().ifPresent(missing::remove));
        return List.copyOf(missing);
    }

    /** The body with an empty section of that kind where readers expect it: before the first one that comes later. */
    public static String with(String body, SectionKind kind, Language language) {
        var heading = "## " + kind.heading(language);
        var sections = of(body);
        if (sections.of(kind).isPresent()) {
            return body;
        }
        var next = sections.all.stream()
                .filter(section -> section.kind()
                        .filter(other -> other.compareTo(kind) > 0)
                        .isPresent())
                .findFirst();
        if (next.isEmpty()) {
            return withFree(body, kind.heading(language));
        }
        var lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
        lines.addAll(next.get().line(), List.of(heading, "", ""));
        return String.join("\n", lines);
    }

    /** The body with an empty section at its end. */
    public static String withFree(String body, String heading) {
        var before = body.stripTrailing();
        return (before.isEmpty() ? "" : before + "\n\n") + "## " + heading + "\n\n";
    }
}
