package io.haedap.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts what somebody wrote by mail from what their program quoted below or between it: lines that begin with {@code >}, what follows a
 * line such as "On … wrote:", and what follows the head of a forwarded or answered mail, in English and Korean.
 */
public final class QuotedText {

    /** A piece of the text; whether it was quoted. */
    public record Piece(boolean isQuoted, String text) {}

    private static final Pattern MARKED = Pattern.compile("^\\s{0,3}>.*");
    private static final Pattern DIVIDER = Pattern.compile(
            "^\\s*-{2,}\\s*(original message|original appointment|forwarded message|\uc6d0\ubcf8 \uba54\uc2dc\uc9c0|\uc6d0\ubcf8 \uba54\uc77c|\uc804\ub2ec\ub41c \uba54\uc2dc\uc9c0)\\s*-{2,}\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** "On Fri, 20 Nov 2026, Hong wrote:"; in Korean the name and "wrote" stand at the end. */
    private static final Pattern WROTE = Pattern.compile(
            "^\\s*(on\\s.{4,200}\\swrote:|.{2,200}\ub2d8\uc774 (\uc791\uc131|\uc4f4 \uae00|\uc37c\uc2b5\ub2c8\ub2e4)\\s*:)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM = Pattern.compile(
            "^\\s*\\*?(from|\ubcf4\ub0b8 \uc0ac\ub78c|\ubc1c\uc2e0)\\s*:\\*?\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENT = Pattern.compile(
            "^\\s*\\*?(sent|date|to|subject|\ubcf4\ub0b8 \ub0a0\uc9dc|\ub0a0\uc9dc|\ubc1b\ub294 \uc0ac\ub78c|\uc81c\ubaa9)\\s*:\\*?\\s.*",
            Pattern.CASE_INSENSITIVE);

    private QuotedText() {}

    /** What is their own alone; empty where everything was quoted. */
    public static String own(String text) {
        return pieces(text).stream()
                .filter(piece -> !piece.isQuoted())
                .map(Piece::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** The pieces in order; one alone, not quoted, where nothing of their own would be left. */
    public static List<Piece> parts(String text) {
        var pieces = pieces(text);
        return pieces.stream().anyMatch(piece -> !piece.isQuoted()) ? pieces : List.of(new Piece(false, text));
    }

    private static List<Piece> pieces(String text) {
        var lines = text.split("\n", -1);
        var pieces = new ArrayList<Piece>();
        var own = new ArrayList<String>();
        int at = 0;
        while (at < lines.length) {
            var end = quotedUntil(lines, at);
            if (end == at) {
                own.add(lines[at++]);
                continue;
            }
            add(pieces, false, own);
            own.clear();
            add(pieces, true, List.of(lines).subList(at, end));
            at = end;
        }
        add(pieces, false, own);
        return pieces;
    }

    /** Where what is quoted from that line on ends; the line itself where it is nobody else's. */
    private static int quotedUntil(String[] lines, int at) {
        var line = lines[at];
        if (MARKED.matcher(line).matches()) {
            return marked(lines, at);
        }
        if (WROTE.matcher(line).matches()) {
            return wrote(lines, at + 1);
        }
        // the line is often broken in two
        if (at + 1 < lines.length
                && line.length() > 3
                && WROTE.matcher(line + " " + lines[at + 1]).matches()
                && line.strip().toLowerCase(java.util.Locale.ROOT).startsWith("on ")) {
            return wrote(lines, at + 2);
        }
        var isHead = FROM.matcher(line).matches()
                && at + 2 < lines.length
                && SENT.matcher(lines[at + 1]).matches()
                && SENT.matcher(lines[at + 2]).matches();
        return isHead || DIVIDER.matcher(line).matches() ? lines.length : at;
    }

    /** Those that are marked, if any are; everything where the program quotes without marks. */
    private static int wrote(String[] lines, int from) {
        var first = from;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        return first < lines.length && MARKED.matcher(lines[first]).matches() ? marked(lines, first) : lines.length;
    }

    private static int marked(String[] lines, int from) {
        var end = from;
        for (int at = from; at < lines.length; at++) {
            if (MARKED.matcher(lines[at]).matches()) {
                end = at + 1;
            } else if (!lines[at].isBlank()) {
                break;
            }
        }
        return end;
    }

    private static void add(List<Piece> pieces, boolean isQuoted, List<String> lines) {
        var text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            pieces.add(new Piece(isQuoted, text));
        }
    }
}
