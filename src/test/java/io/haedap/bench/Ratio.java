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
        return of(name, goal, WARM_UP, ROUNDS, ours, floor);
    }

    /** For what takes long: as many rounds as said. */
    static double of(String name, double goal, int warmUp, int rounds, DoubleSupplier ours, DoubleSupplier floor) {
        for (int i = 0; i < warmUp; i++) {
            ours.getAsDouble();
            floor.getAsDouble();
        }
        var ratios = new double[rounds];
        var rates = new double[rounds];
        var floors = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            rates[i] = ours.getAsDouble();
            floors[i] = floor.getAsDouble();
            ratios[i] = rates[i] / floors[i];
        }
        Arrays.sort(ratios);
        Arrays.sort(rates);
        Arrays.sort(floors);
        System.out.printf(
                "BENCH %-40s ratio %.2f (%.2f to %.2f), goal %.2f; %.0f/s against %.0f/s%n",
                name, ratios[rounds / 2], ratios[0], ratios[rounds - 1], goal, rates[rounds / 2], floors[rounds / 2]);
        return ratios[rounds / 2];
    }
}
