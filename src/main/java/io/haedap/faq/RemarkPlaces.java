package io.haedap.faq;

import io.haedap.faq.Remark.Place;
import io.haedap.shared.Difference;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraph of a remark again in a later revision: the same words, else the quoted words, else the paragraph that is
 * most like it. What is too unlike is another paragraph, and the remark belongs to the past.
 */
final class RemarkPlaces {

    private static final double ALIKE = 0.5;

    private final FaqTranslations texts;
    private final Map<Language, List<MarkdownBlock>> blocks = new EnumMap<>(Language.class);

    RemarkPlaces(FaqTranslations texts) {
        this.texts = texts;
    }

    Place find(Language language, int paragraph, String hash, String heading, String words, @Nullable String quote) {
        var all = blocks.computeIfAbsent(language, this::read);
        var same = all.stream()
                .filter(block -> block.hash().equals(hash))
                .min((one, other) ->
                        Integer.compare(Math.abs(one.index() - paragraph), Math.abs(other.index() - paragraph)));
        if (same.isPresent()) {
            return new Place(same.get().index(), false, false);
        }
        MarkdownBlock nearest = null;
        double best = 0;
        for (var block : all) {
            var likeness = Difference.likeness(words, block.text());
            var held = quote != null
                    && (block.text().contains(quote) || block.source().contains(quote));
            var score = (held ? Math.max(ALIKE, likeness) + 1 : likeness)
                    + (block.heading().equals(heading) && likeness > 0.2 ? 0.2 : 0);
            if (score > best) {
                best = score;
                nearest = block;
            }
        }
        return nearest == null || best < ALIKE ? new Place(null, true, true) : new Place(nearest.index(), false, true);
    }

    private List<MarkdownBlock> read(Language language) {
        var english = texts.en();
        return language == Language.KO
                ? MarkdownBlock.of(texts.ko().body())
                : english == null ? List.of() : MarkdownBlock.of(english.body());
    }
}
