package io.haedap.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the English text of the newest revision stands against its Korean source, paragraph by paragraph in the order of the
 * Korean text; {@code missing} where there is no English at all.
 */
public record TranslationState(boolean missing, List<Paragraph> paragraphs) {

    /** How a paragraph stands. */
    public enum Standing {
        CURRENT,
        /** The Korean paragraph was changed later than the English one. */
        OUTDATED,
        /** The Korean paragraph has no English counterpart. */
        MISSING,
        /** The English paragraph has no Korean counterpart any more. */
        EXTRA
    }

    /**
     * A Korean paragraph beside its English one. {@code korean} and {@code english} are their places among the top-level blocks,
     * null for the title ({@code title}) and where one is not there; {@code since} is the revision, and {@code at} its time,
     * from which on it is as it is. The hashes name the two texts when somebody marks them as belonging together.
     */
    public record Paragraph(
            Standing standing,
            boolean title,
            String heading,
            @Nullable Integer korean,
            @Nullable Integer english,
            @Nullable Integer since,
            @Nullable Instant at,
            String koreanHash,
            String englishHash) {

        public boolean isBehind() {
            return standing != Standing.CURRENT;
        }
    }

    static final TranslationState NONE = new TranslationState(true, List.of());

    /** How many paragraphs somebody should look at. */
    public int behind() {
        return (int) paragraphs.stream().filter(Paragraph::isBehind).count();
    }
}
