package io.haedap.inquiry.undo;

/** Takes back deeds of one kind. A bean of each kind that notes something in the {@link UndoJournal}. */
public interface Inverse {

    /** The kind that was noted, such as {@code standing} or {@code tag}. */
    String kind();

    /**
     * Puts the fields back as they stood before. The inquiry is held still, lies in a queue of whoever acts, and no later deed that
     * is in the journal touched the same fields. Where something else did, or a right is missing now, a
     * {@link io.haedap.shared.Refusal} says so; its type is the reason that is shown ({@code inquiry.undo.reason.<type>}).
     */
    void putBack(WayBack way);
}
