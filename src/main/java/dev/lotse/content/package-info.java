/**
 * Reads and checks {@code intents/}: all complaints at once, by file and line. Start at {@link
 * dev.lotse.content.ScriptReader}.
 */
@NullMarked
package dev.lotse.content;

import org.jspecify.annotations.NullMarked;
