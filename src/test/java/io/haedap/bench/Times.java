package io.haedap.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How long many questions took, in milliseconds, the quickest first. */
record Times(double[] sorted) {

    /** Whom they are asked of takes turns, so that whatever else the machine does hits all alike; the first round warms up. */
    static List<Times> of(List<String> questions, List<Consumer<String>> asked) {
        var times = new double[asked.size()][questions.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < questions.size(); i++) {
                for (int who = 0; who < asked.size(); who++) {
                    var begin = System.nanoTime();
                    asked.get(who).accept(questions.get(i));
                    times[who][i] = since(begin);
                }
            }
        }
        return Arrays.stream(times).peek(Arrays::sort).map(Times::new).toList();
    }

    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    double p50() {
        return sorted[sorted.length / 2];
    }

    double p99() {
        return sorted[sorted.length * 99 / 100];
    }

    double slowest() {
        return sorted[sorted.length - 1];
    }
}
