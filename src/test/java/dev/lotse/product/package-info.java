/**
 * The whole product, tested from outside: a real Lotse with a real database file talks over real
 * HTTP or a real WebSocket to the local Slack, where people type and press. Start at {@link
 * dev.lotse.product.Harbour}, then {@link dev.lotse.product.MainFlowTest}.
 */
@NullMarked
package dev.lotse.product;

import org.jspecify.annotations.NullMarked;
