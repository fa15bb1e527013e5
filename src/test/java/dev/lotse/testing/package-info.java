/**
 * What tests of the core stand on: everything the core keeps, held in memory with the same promises
 * as the database, a clock to set, and the content that is shipped. Start at {@link
 * dev.lotse.testing.Memory}.
 */
@NullMarked
package dev.lotse.testing;

import org.jspecify.annotations.NullMarked;
