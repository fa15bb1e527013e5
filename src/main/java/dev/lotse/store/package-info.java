/**
 * Keeps cases, reminders, messages and what is known of people in one SQL database, so that nothing
 * acknowledged is lost. Start at {@link dev.lotse.store.Database}; each store class holds the SQL
 * of its own tables and nobody else's.
 */
@NullMarked
package dev.lotse.store;

import org.jspecify.annotations.NullMarked;
