/**
 * Which case a line of the log concerns. Used wherever a request, a reminder or a message is
 * handled; start at {@link dev.lotse.log.CaseLog}.
 */
@NullMarked
package dev.lotse.log;

import org.jspecify.annotations.NullMarked;
