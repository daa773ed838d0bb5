package io.haedap.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken: what their names end with and what their first bytes must say. */
enum FileKind {
    PNG("image/png", "image/png", "png"),
    JPEG("image/jpeg", "image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "image/gif", "gif"),
    WEBP("image/webp", "image/webp", "webp"),
    PDF("application/pdf", "application/pdf", "pdf"),
    TEXT("text/plain", "text/plain", "txt"),
    CSV("text/csv", "text/plain", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/zip", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/zip", "pptx"),
    HWP("application/x-hwp", "application/x-tika-msoffice", "hwp"),
    HWPX("application/hwp+zip", "application/zip", "hwpx");

    private final String type;
    private final String content;
    private final List<String> endings;

    FileKind(String type, String content, String... endings) {
        this.type = type;
        this.content = content;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> withEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    String ending() {
        return endings.getFirst();
    }

    String type() {
        return type;
    }

    /** The type that the content itself shows, before its inside is looked at. */
    String content() {
        return content;
    }

    boolean isPicture() {
        return switch (this) {
            case PNG, JPEG, GIF, WEBP -> true;
            case PDF, TEXT, CSV, DOCX, XLSX, PPTX, HWP, HWPX -> false;
        };
    }

    /** What must lie in the container; null where there is none to look into. */
    @org.jspecify.annotations.Nullable
    String member() {
        return switch (this) {
            case DOCX -> "word/document.xml";
            case XLSX -> "xl/workbook.xml";
            case PPTX -> "ppt/presentation.xml";
            case HWPX -> "Contents/content.hpf";
            case PNG, JPEG, GIF, WEBP, PDF, TEXT, CSV, HWP -> null;
        };
    }
}
