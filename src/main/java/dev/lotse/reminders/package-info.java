/**
 * A promised message: when it is due, how often, in whose working hours, and when to stop. Start at
 * {@link dev.lotse.reminders.Reminders}.
 */
@NullMarked
package dev.lotse.reminders;

import org.jspecify.annotations.NullMarked;
