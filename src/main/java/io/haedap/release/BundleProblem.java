package io.haedap.release;

import java.util.List;

/**
 * Something that the check found about one item. {@code code} is a bundle key under {@code release.problem.}, {@code arguments}
 * fill it; one that blocks must be seen to before the bundle gets its moment.
 */
public record BundleProblem(
        long item, ItemKind kind, String thing, String code, boolean blocks, List<Object> arguments) {

    static BundleProblem blocking(BundleLine line, String code, Object... arguments) {
        return new BundleProblem(line.id(), line.kind(), line.thing(), code, true, List.of(arguments));
    }

    static BundleProblem warning(BundleLine line, String code, Object... arguments) {
        return new BundleProblem(line.id(), line.kind(), line.thing(), code, false, List.of(arguments));
    }
}
