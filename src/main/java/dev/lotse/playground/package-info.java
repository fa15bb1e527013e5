/**
 * A local Slack over real HTTP and WebSocket, for people without a workspace and for tests; it
 * knows Slack's wire protocol and nothing of Lotse. Start at {@link
 * dev.lotse.playground.LocalSlack}; {@link dev.lotse.playground.Person} is the human side, {@link
 * dev.lotse.playground.Observed} what can be seen.
 */
@NullMarked
package dev.lotse.playground;

import org.jspecify.annotations.NullMarked;
