/**
 * Puts Lotse together and starts it. {@link dev.lotse.Main} reads the command line, {@link
 * dev.lotse.Settings} the environment, and {@link dev.lotse.Lotse} is the only class that knows
 * every package.
 */
@NullMarked
package dev.lotse;

import org.jspecify.annotations.NullMarked;
