/**
 * Which kind of lock it is: the catalogue of causes and the questions that lead to one. Start at
 * {@link dev.lotse.diagnosis.Triage}. Structure only: the words live in {@code intents/}.
 */
@NullMarked
package dev.lotse.diagnosis;

import org.jspecify.annotations.NullMarked;
