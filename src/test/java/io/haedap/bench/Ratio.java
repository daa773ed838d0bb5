package io.haedap.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Measures two things in turns, so that both see the same machine, and prints the median of the ratios. */
final class Ratio {

    private static final int ROUNDS = 7;
    /** Until the compiler has seen both: a server that has run for a while is what people meet. */
    private static final int WARM_UP = 4;

    private Ratio() {}

    static double of(String name, double goal, DoubleSupplier ours, DoubleSupplier floor) {
        for (int i = 0; i < WARM_UP; i++) {
            ours.getAsDouble();
            floor.getAsDouble();
        }
        var ratios = new double[ROUNDS];
        var rates = new double[ROUNDS];
        var floors = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = ours.getAsDouble();
            floors[i] = floor.getAsDouble();
            ratios[i] = rates[i] / floors[i];
        }
        Arrays.sort(ratios);
        Arrays.sort(rates);
        Arrays.sort(floors);
        System.out.printf(
                "BENCH %-40s ratio %.2f (%.2f to %.2f), goal %.2f; %.0f/s against %.0f/s%n",
                name, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1], goal, rates[ROUNDS / 2], floors[ROUNDS / 2]);
        return ratios[ROUNDS / 2];
    }
}
