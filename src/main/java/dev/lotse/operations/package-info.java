/**
 * What operators look at: whether the process is alive and ready, and its metrics. Start at {@link
 * dev.lotse.operations.OperationsServlet}; nothing here knows the rest of Lotse.
 */
@NullMarked
package dev.lotse.operations;

import org.jspecify.annotations.NullMarked;
