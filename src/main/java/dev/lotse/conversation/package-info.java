/**
 * The one door: everything that comes in is a {@link dev.lotse.conversation.Request}, everything
 * that goes out a {@link dev.lotse.conversation.Reply} whose words are chosen and which no chat
 * tool owns. Start at {@link dev.lotse.conversation.Conversation}.
 */
@NullMarked
package dev.lotse.conversation;

import org.jspecify.annotations.NullMarked;
