package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reading and writing bodies, the same for every servlet here. */
final class Http {
  private Http() {}

  static void json(HttpServletResponse response, int status, JsonNode body) throws IOException {
    bytes(
        response,
        status,
        "application/json; charset=utf-8",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static void text(HttpServletResponse response, int status, String body) throws IOException {
    bytes(response, status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static void bytes(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The body if it is a JSON object. */
  static Optional<ObjectNode> object(HttpServletRequest request) throws IOException {
    var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Json.parse(body).filter(JsonNode::isObject).map(json -> (ObjectNode) json);
  }

  /** What follows the servlet's own path, without the leading slash. */
  static String rest(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
  }
}
