/**
 * Speed and cost, as ratios to a bare Bolt app on the same server in the same run. Start at {@link
 * dev.lotse.bench.SpeedAndCostBench}; it runs with {@code mvn -B -ntp -Pbench verify} and in no
 * other build.
 */
@NullMarked
package dev.lotse.bench;

import org.jspecify.annotations.NullMarked;
