package io.haedap.attachment;

import io.haedap.shared.Markdown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file as it is known to staff. Width and height are those of a picture; null says that it is none and is only downloaded. */
public record Attachment(
        AttachmentId id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        AttachmentState state,
        Instant uploadedAt,
        long version) {

    /**
     * The one address, for texts and for the site: who may open it is decided each time it is asked for. That of a picture tells
     * its size, so that pages keep its place free.
     */
    public String url() {
        var size = isPicture() ? "-" + width + "x" + height : "";
        return "/files/" + id + "/" + FileName.inAddress(name, size);
    }

    public boolean isPicture() {
        return width != null;
    }

    /** How Markdown names it: a picture with what it shows, or a link. The words are escaped. */
    public String markdown(String words) {
        return markdown(words, "");
    }

    /** As {@link #markdown(String)}, with a caption that stands below a picture. */
    public String markdown(String words, String caption) {
        var title = caption.isBlank() || !isPicture() ? "" : " \"" + Markdown.literal(caption) + "\"";
        return (isPicture() ? "![" : "[") + Markdown.literal(words) + "](" + url() + title + ")";
    }
}
