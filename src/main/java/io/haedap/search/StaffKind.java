package io.haedap.search;

import io.haedap.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of thing that staff may find; each feature declares its own. */
public interface StaffKind {

    /** The type of its documents; no other kind of the program has the same. */
    String type();

    /** Bundle key of what such a thing is called. */
    String nameKey();

    /** Whether whoever asks now may find any of it. */
    boolean isOpen();

    /** What that person's right is narrowed to, in the words of the documents' scope; empty means everything. */
    Set<String> scopes();

    /** What people call that scope. */
    default String scopeName(String scope, Language language) {
        return scope;
    }

    /** Bundle key of a sentence about what can be typed to name one exactly; null where nothing can. */
    default @Nullable String namedKey() {
        return null;
    }

    /** Where one begins such a thing after a search in vain; null where whoever asks may not, or nobody does so. */
    default @Nullable Beginning beginning(String typed) {
        return null;
    }

    /** {@code nameKey} is a bundle key, {@code path} relative to the console. */
    record Beginning(String nameKey, String path) {}

    /** The type of those of its documents that are found only when asked for, such as spam; null where there are none. */
    default @Nullable String asideType() {
        return null;
    }

    /** Bundle key of what asks for those. */
    default @Nullable String asideKey() {
        return null;
    }

    /** Whether its texts are many and short, such as messages: these are looked up by words and syllables only. */
    default boolean isBrief() {
        return false;
    }

    /** Whether its texts are about customers, so that showing them is recorded. */
    default boolean isPersonal() {
        return false;
    }

    /** Where those of its things stand now, by their ids; what is gone or has no states is left out. */
    default Map<String, HitState> states(Collection<String> ids) {
        return Map.of();
    }

    /**
     * Up to {@code most} of its things whose ids come after that one, in the order of their ids, for an index that has none of them
     * yet; empty where there are no more.
     */
    Map<String, List<StaffDocument>> after(@Nullable String id, int most);

    /** Those of its things that are called exactly so and that whoever asks may see, such as the one with a number. */
    default List<StaffHit> named(String typed) {
        return List.of();
    }
}
