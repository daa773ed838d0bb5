package io.haedap.shared.outgoing;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request goes: scheme, host as it is written in ASCII, port, and the rest. What a browser would mend in the rest is
 * mended; a host that different programs would read differently is refused.
 */
record OutgoingAddress(String scheme, String host, int port, URI uri) {

    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile(
            "(https?)://(\\[[0-9a-f:.]+]|[^/?#:@\\\\\\[\\]]+)(?::(\\d{1,5}))?((?:[/?].*)?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?!-)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    static OutgoingAddress read(String text) {
        var given = text.strip();
        var parts = FORM.matcher(given.split("#", 2)[0]);
        if (given.length() > LONGEST || !parts.matches()) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var host = host(parts.group(2));
        int standard = scheme.equals("https") ? 443 : 80;
        int port = parts.group(3) == null ? standard : Integer.parseInt(parts.group(3));
        if (port < 1 || port > 65_535) {
            throw new OutgoingRefused(Reason.PORT);
        }
        var written = host.contains(":") ? "[" + host + "]" : host;
        try {
            return new OutgoingAddress(
                    scheme,
                    host,
                    port,
                    new URI(scheme + "://" + written + (port == standard ? "" : ":" + port) + mended(parts.group(4))));
        } catch (URISyntaxException _) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
    }

    private static String host(String given) {
        if (given.startsWith("[")) {
            return given.substring(1, given.length() - 1);
        }
        String host;
        try {
            host = IDN.toASCII(given).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        // 2130706433, 0x7f.1 and 0177.0.0.1 are one thing to one program and another to the next
        var isNumber = NUMBER.matcher(host).matches();
        if (!NAME.matcher(host).matches() || isNumber && !isDotted(host)) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
        return host;
    }

    private static boolean isDotted(String host) {
        return DOTTED.matcher(host).matches()
                && Arrays.stream(host.split("\\.", -1)).allMatch(part -> Integer.parseInt(part) < 256);
    }

    /** Path and query with everything encoded that may not stand there. */
    private static String mended(String rest) {
        var mended = new StringBuilder(rest.startsWith("/") ? "" : "/");
        for (int i = 0; i < rest.length(); ) {
            int c = rest.codePointAt(i);
            int length = Character.charCount(c);
            var escape = c == '%' && rest.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
            if (escape || c > ' ' && c < 0x7f && "\"<>\\^`{|}[]%".indexOf(c) < 0) {
                mended.appendCodePoint(c);
            } else {
                for (var octet : rest.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    mended.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
            i += length;
        }
        return mended.toString();
    }
}
