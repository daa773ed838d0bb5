package io.haedap.search;

import java.util.Set;

/** A kind of thing that staff may find; each feature declares its own. */
public interface StaffKind {

    /** The type of its documents; no other kind of the program has the same. */
    String type();

    /** Whether whoever asks now may find any of it. */
    boolean isOpen();

    /** What that person's right is narrowed to, in the words of the documents' scope; empty means everything. */
    Set<String> scopes();

    /** Whether its texts are many and short, such as messages: these are looked up by words and syllables only. */
    default boolean isBrief() {
        return false;
    }
}
