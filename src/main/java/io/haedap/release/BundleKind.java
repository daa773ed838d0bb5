package io.haedap.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What bundles do with one kind of thing; each kind that joins implements it once. Kinds turn in the order of the beans, so that
 * two bundles always lock in the same order.
 */
interface BundleKind {

    ItemKind kind();

    /** The things of these items by the item's id; those that the asking person's rights do not reach are missing. */
    Map<Long, Held> held(List<Item> items);

    /** Whether the asking person gathers things of this kind, and may leave them out again. */
    boolean isGathered();

    /** The right of those who publish things of this kind; it suffices to stop a release that holds some. */
    String publishing();

    /** The right that the asking person lacks for moving these lines, if there is one. */
    Optional<String> lacking(List<BundleLine> lines);

    /** What stands in the way of its lines, and what is worth a look; {@code all} is the whole bundle. */
    List<BundleProblem> problems(List<BundleLine> all, Instant at);

    /** Locks what must not move, and says of each item that cannot go live now why, as the type of a refusal. */
    Map<Long, String> unfit(List<Item> items, Instant now);

    /** In which order they turn, and are locked. */
    List<Item> inOrder(List<Item> items, boolean back);

    /** Readers see it from the commit on; answers what they saw before. */
    Item.WayBack goLive(Item item);

    /** Readers see again what they saw before; refused where something else has become of it since. */
    void goBack(Item item);
}
