package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one Web API method does; the answer lacks {@code ok}, which is added. */
interface ApiMethod {
  ObjectNode answer(ApiRequest request) throws ApiError;
}
