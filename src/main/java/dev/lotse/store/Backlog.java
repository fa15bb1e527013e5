package dev.lotse.store;

import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param messages how many
 * @param oldest how long the one that was added first has waited; zero when none waits
 */
public record Backlog(long messages, Duration oldest) {}
