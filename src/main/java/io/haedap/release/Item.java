package io.haedap.release;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a bundle, and what becomes of it: an entry's {@code revision}, or the {@code change} of a kind that has none, as its
 * kind writes it. {@code wayBack} is what readers saw before.
 */
record Item(
        long id,
        BundleId bundle,
        ItemKind kind,
        String thing,
        ItemAction action,
        @Nullable Integer revision,
        @Nullable String change,
        Item.WayBack wayBack,
        @Nullable ItemOutcome outcome,
        @Nullable String reason,
        String addedBy) {

    /** A revision, or how a thing without revisions stood, as its kind writes it; neither where readers saw nothing. */
    record WayBack(@Nullable Integer revision, @Nullable String state) {

        static final WayBack NONE = new WayBack(null, null);
    }

    /** Something that is to be put in. */
    static Item gathered(
            BundleId bundle, ItemKind kind, String thing, ItemAction action, @Nullable Integer revision, String by) {
        return new Item(0, bundle, kind, thing, action, revision, null, WayBack.NONE, null, null, by);
    }

    /** The same for a thing without revisions. */
    static Item changing(BundleId bundle, ItemKind kind, String thing, String change, String by) {
        return new Item(0, bundle, kind, thing, ItemAction.CHANGE, null, change, WayBack.NONE, null, null, by);
    }

    boolean isSameThing(Item other) {
        return kind == other.kind && thing.equals(other.thing);
    }

    /** As audit names it. */
    String named() {
        var name = kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + thing;
        return revision == null ? name : name + "@" + revision;
    }
}
