/**
 * One person's case: its facts, progress, status and history. Start at {@link
 * dev.lotse.cases.Cases}, the only writer; everything else in this package is a value or what a
 * case needs from storage.
 */
@NullMarked
package dev.lotse.cases;

import org.jspecify.annotations.NullMarked;
