/** Benchmarks, run by {@code mvn -Pbench verify}: they print ratios against a floor measured in the same run and decide nothing. */
package io.haedap.bench;
