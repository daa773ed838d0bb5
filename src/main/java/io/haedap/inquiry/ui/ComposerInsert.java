package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryDetails;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that can be put into a reply or note while it is typed. Any bean of this type is offered, in the order of {@code @Order};
 * it may come from a joint below this module.
 */
public interface ComposerInsert {

    /** The bundle key of its name on the button. */
    String nameKey();

    /** The character that opens it where a word would begin. */
    String key();

    /** Whether it has a place in notes alone. */
    default boolean isForNotes() {
        return false;
    }

    /** The bundle key of what is said where nothing fits. */
    default String noneKey() {
        return "inquiry.insert.none";
    }

    /** What fits the words that were typed, best first; what fits the inquiry where none were. */
    List<Found> find(InquiryDetails inquiry, String words);

    /** What is offered above an empty reply before anybody asks for it: a few that surely fit, nothing by default. */
    default List<Found> offered(InquiryDetails inquiry) {
        return List.of();
    }

    /** {@code internal} is for colleagues alone: before it is put into a reply the person is asked. */
    record Found(String title, String detail, boolean internal, List<Piece> pieces) {}

    /** One way of putting it in: the bundle key of its name, and the Markdown. */
    record Piece(String nameKey, Supplier<String> text) {}
}
