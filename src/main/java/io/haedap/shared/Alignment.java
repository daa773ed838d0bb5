package io.haedap.shared;

import java.util.Arrays;

/** Pairs two ordered lists so that the pairs keep their order and their scores add up to the most. */
public final class Alignment {

    /** How well the one at {@code i} goes with the other at {@code j}; nothing above 0 means not at all. */
    public interface Score {
        double of(int i, int j);
    }

    private Alignment() {}

    /** For each of the first list its partner in the second, or -1. */
    public static int[] of(int size, int otherSize, Score score) {
        var scores = new double[size][otherSize];
        var best = new double[size + 1][otherSize + 1];
        for (int i = size - 1; i >= 0; i--) {
            for (int j = otherSize - 1; j >= 0; j--) {
                scores[i][j] = score.of(i, j);
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        scores[i][j] > 0 ? scores[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        var partners = none(size);
        for (int i = 0, j = 0; i < size && j < otherSize; ) {
            if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1]) {
                partners[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    static int[] none(int size) {
        var partners = new int[size];
        Arrays.fill(partners, -1);
        return partners;
    }
}
