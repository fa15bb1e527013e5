/**
 * What a person's words mean: which language they are written in, which intent they express, and
 * which moment they name. Start with {@link dev.lotse.understanding.IntentMatcher}; then {@link
 * dev.lotse.understanding.LanguageDetector} and {@link dev.lotse.understanding.TimeExpressions}.
 */
@NullMarked
package dev.lotse.understanding;

import org.jspecify.annotations.NullMarked;
