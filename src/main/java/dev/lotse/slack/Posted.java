package dev.lotse.slack;

import org.jspecify.annotations.Nullable;

/**
 * What is read of Slack's answer to a message: whether it was taken, and where it is now. Slack
 * sends the whole message back.
 *
 * @param error Slack's word for why it was not taken
 */
record Posted(boolean ok, @Nullable String error, @Nullable String channel, @Nullable String ts) {}
