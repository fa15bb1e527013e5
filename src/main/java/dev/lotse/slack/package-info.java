/**
 * The edge to Slack: turns what Slack sends into requests for the core, and the core's messages
 * into Block Kit, delivered by Slack's Web API. Start at {@link dev.lotse.slack.SlackConnection}
 * for what comes in and at {@link dev.lotse.slack.SlackMessenger} for what goes out.
 */
@NullMarked
package dev.lotse.slack;

import org.jspecify.annotations.NullMarked;
