/**
 * The six sections of the guide, their steps, and the {@link dev.lotse.guide.Planner} that says
 * what to do next: a pure function without clock, store or words. Start there.
 */
@NullMarked
package dev.lotse.guide;

import org.jspecify.annotations.NullMarked;
