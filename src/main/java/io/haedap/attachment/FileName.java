package io.haedap.attachment;

import io.haedap.shared.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a file as its owner gave it. A name that lies about its end, leaves its place or hides characters is refused. */
record FileName(String stem, String ending) {

    private static final int LONGEST = 150;
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    /** Endings that something runs or draws: they have no business within a name either. */
    private static final Set<String> ACTIVE = Set.of(
            "exe", "scr", "bat", "cmd", "msi", "dll", "js", "mjs", "vbs", "wsf", "ps1", "sh", "jar", "php", "phtml",
            "jsp", "jspx", "asp", "aspx", "cgi", "html", "htm", "xhtml", "shtml", "svg", "svgz", "xml", "hta", "lnk",
            "url", "docm", "xlsm", "pptm", "swf", "apk", "app");

    /** Reads the name; refuses with {@code attachment-name}, or {@code attachment-type} when nothing of that ending is taken. */
    static FileName of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        var dot = name.lastIndexOf('.');
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST
                || name.startsWith(".")
                || name.endsWith(".")
                || name.contains("..")
                || FORBIDDEN.matcher(name).find()
                || RESERVED.matcher(name).matches()
                || name.codePoints().anyMatch(FileName::isHidden)) {
            throw refused("attachment-name");
        }
        var file = dot < 0
                ? new FileName(name, "")
                : new FileName(
                        name.substring(0, dot).strip(), name.substring(dot + 1).toLowerCase(Locale.ROOT));
        var inner = file.stem.toLowerCase(Locale.ROOT).split("\\.", -1);
        if (Arrays.stream(inner).skip(1).map(String::strip).anyMatch(ACTIVE::contains)) {
            throw refused("attachment-name-two-endings");
        }
        return file;
    }

    /** A name for what comes without one, made of words as far as they may stand in it. */
    static FileName fitting(String words, FileKind kind) {
        var stem = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (stem.codePointCount(0, stem.length()) > 80) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, 80));
        }
        return of((stem.isEmpty() || RESERVED.matcher(stem).matches() ? "picture" : stem) + "." + kind.ending());
    }

    private static Refusal refused(String message) {
        return Refusal.of(Refusal.Kind.INVALID, "attachment-name", Refusal.Fault.of("file", message));
    }

    /** Controls, marks that turn the direction of writing, blanks of no width, and what is no character at all. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    FileName ending(String other) {
        return new FileName(stem, other);
    }

    /** The name within an address: letters and digits of any script, hyphens, what is added to it, its ending. */
    static String inAddress(String name, String added) {
        var dot = name.lastIndexOf('.');
        var words = name.substring(0, dot < 0 ? name.length() : dot)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-+|-+$", "");
        return (words.isEmpty() ? "file" : words) + added + (dot < 0 ? "" : name.substring(dot));
    }

    @Override
    public String toString() {
        return ending.isEmpty() ? stem : stem + "." + ending;
    }
}
