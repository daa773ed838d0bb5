package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.status.ServiceState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws how a service does as a small picture for other people's pages: words, a shape besides the colour, light and dark. The
 * colours are attributes first, so that a mail program without style sheets shows the light ones.
 */
@Component
class StatusBadge {

    /** A picture with the policy under which a browser may show it by itself. */
    record Drawing(String svg, String policy) {}

    private static final int SIZE = 13;
    private static final int EDGE = 10;
    private static final int MARK = 12;

    private static final String SVG = """
            <svg lang="%s" xmlns="http://www.w3.org/2000/svg" width="%d" height="28" viewBox="0 0 %d 28" role="img" \
            aria-labelledby="haedap-badge" font-family="%s" font-size="13">
            <title id="haedap-badge">%s%s</title>
            <style>%s</style>
            <rect class="g" x=".5" y=".5" width="%d" height="27" rx="6" fill="%s" stroke="%s"/>
            <text class="l" x="%d" y="18.6" textLength="%d" lengthAdjust="spacingAndGlyphs" fill="%s">%s</text>
            <path class="w" transform="translate(%d 8)" d="%s" fill="%s" fill-rule="evenodd"/>
            <text class="w" x="%d" y="18.6" textLength="%d" lengthAdjust="spacingAndGlyphs" font-weight="600" \
            fill="%s">%s</text>
            </svg>
            """;

    private final Tokens tokens = Tokens.read();

    /** @param title what is read aloud: whose service it is and how it does */
    Drawing draw(Language language, String title, String label, ServiceState state, String word) {
        var text = "--hd-state-" + token(state) + "-text";
        var style = "@media (prefers-color-scheme:dark){.g{fill:%s;stroke:%s}.l{fill:%s}.w{fill:%s}}"
                .formatted(
                        tokens.dark("--hd-surface"),
                        tokens.dark("--hd-line"),
                        tokens.dark("--hd-text-2"),
                        tokens.dark(text));
        int labelWidth = width(label);
        int wordWidth = width(word);
        int markAt = EDGE + labelWidth + EDGE;
        int wordAt = markAt + MARK + 5;
        int width = wordAt + wordWidth + EDGE;
        var light = tokens.light(text);
        var svg = SVG.formatted(
                language.tag(),
                width,
                width,
                "Pretendard,'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR','Malgun Gothic',sans-serif",
                escaped(title),
                OldPage.PLACE,
                style,
                width - 1,
                tokens.light("--hd-surface"),
                tokens.light("--hd-line"),
                EDGE,
                labelWidth,
                tokens.light("--hd-text-2"),
                escaped(label),
                markAt,
                mark(state),
                light,
                wordAt,
                wordWidth,
                light,
                escaped(word));
        return new Drawing(svg, "default-src 'none'; style-src 'sha256-" + hash(style) + "'; frame-ancestors 'none'");
    }

    private static String token(ServiceState state) {
        return switch (state) {
            case OPERATIONAL -> "operational";
            case UNDER_MAINTENANCE -> "maintenance";
            case DEGRADED_PERFORMANCE -> "degraded";
            case PARTIAL_OUTAGE -> "partial";
            case MAJOR_OUTAGE -> "major";
        };
    }

    /** A shape of its own for each state: colours alone say nothing to many. */
    private static String mark(ServiceState state) {
        return switch (state) {
            case OPERATIONAL -> "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zM3 6.2l2.2 2.2L9.2 4.3 8.3 3.4 5.2 6.5 3.9 5.2z";
            case UNDER_MAINTENANCE -> "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zM3.6 3.3v5.4h1.7V3.3zM6.7 3.3v5.4h1.7V3.3z";
            case DEGRADED_PERFORMANCE -> "M6 .4 12 11.4H0zM5.3 4.4v3.6h1.4V4.4zM5.3 8.8v1.4h1.4V8.8z";
            case PARTIAL_OUTAGE -> "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zM5.2 2.6v4.4h1.6V2.6zM5.2 8v1.6h1.6V8z";
            case MAJOR_OUTAGE ->
                "M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5zM3.4 4.4 5 6 3.4 7.6l1 1L6 7l1.6 1.6 1-1L7 6l1.6-1.6-1-1L6 5 4.4 3.4z";
        };
    }

    /** About as wide as usual typefaces draw it; the picture stretches the words to exactly this. */
    private static int width(String text) {
        var ems = text.codePoints().mapToDouble(StatusBadge::ems).sum();
        return Math.max(SIZE, (int) Math.ceil(ems * SIZE));
    }

    private static double ems(int character) {
        if (character >= 0x1100) {
            return 0.93;
        }
        return switch (character) {
            case ' ', 'i', 'j', 'l', 'I', '.', ',', ':', ';', '|', '\'', '!', '(', ')' -> 0.28;
            case 'f', 'r', 't', '-', '/' -> 0.37;
            case 'm', 'w', 'M', 'W' -> 0.86;
            default -> Character.isUpperCase(character) ? 0.67 : 0.57;
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.strip(), "UTF-8");
    }

    private static String hash(String style) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
