package io.haedap.attachment;

import io.haedap.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells what a file is by its name and by what it holds; both must agree, or it is refused. */
final class Content {

    private static final int HEAD = 64 * 1024;
    private static final byte[] HWP = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> MACROS = Set.of("vbaproject.bin", "vbadata.xml");
    private static final int MOST_MEMBERS = 10_000;
    private static final Tika TIKA = new Tika();

    private Content() {}

    static FileKind kindOf(FileName name, Path file) throws IOException {
        var kind = FileKind.withEnding(name.ending())
                .orElseThrow(() -> refused(
                        "attachment-type", FileKind.allEndings().stream().collect(Collectors.joining(", "))));
        var head = head(file);
        if (head.length == 0) {
            throw Refusal.of(Refusal.Kind.INVALID, "attachment-type", Refusal.Fault.of("file", "attachment-empty"));
        }
        if (!agrees(kind, head, file)) {
            throw refused("attachment-disguised", name.ending());
        }
        return kind;
    }

    /** The kind of picture that these bytes are. */
    static FileKind pictureIn(byte[] bytes) {
        var shown = TIKA.detect(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.isPicture() && kind.content().equals(shown))
                .findFirst()
                .orElseThrow(() -> refused("attachment-no-picture"));
    }

    private static boolean agrees(FileKind kind, byte[] head, Path file) throws IOException {
        var shown = TIKA.detect(head);
        return switch (kind) {
            case PNG, JPEG, GIF, WEBP -> shown.equals(kind.content());
            case PDF -> startsWith(head, PDF);
            case TEXT, CSV -> isPlainText(shown, head);
            case HWP -> shown.equals(kind.content()) && contains(Files.readAllBytes(file), HWP);
            case DOCX, XLSX, PPTX, HWPX -> startsWith(head, new byte[] {'P', 'K', 3, 4}) && holds(file, kind);
        };
    }

    /** Text that a browser or a machine would take for more than text is none. */
    private static boolean isPlainText(String shown, byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading();
        return (shown.startsWith("text/") || shown.equals("message/rfc822"))
                && !shown.matches(".*(html|xml|svg|script).*")
                && !start.startsWith("<");
    }

    private static boolean holds(Path file, FileKind kind) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_MEMBERS) {
                return false;
            }
            var members = zip.stream()
                    .map(member -> member.getName().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.toSet());
            if (members.stream().anyMatch(member -> MACROS.contains(member.substring(member.lastIndexOf('/') + 1)))) {
                throw refused("attachment-macro");
            }
            return members.contains(String.valueOf(kind.member()).toLowerCase(java.util.Locale.ROOT));
        } catch (java.util.zip.ZipException | IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int at = 0; at <= bytes.length - part.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static Refusal refused(String message, Object... arguments) {
        return Refusal.of(Refusal.Kind.UNSUPPORTED, "attachment-type", Refusal.Fault.of("file", message, arguments));
    }
}
