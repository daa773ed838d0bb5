/**
 * Benchmarks, run by {@code mvn -Pbench verify}: they print ratios against a floor measured in the same run. Only search has
 * goals that it is refused for, always against a yardstick of the same run.
 */
package io.haedap.bench;
