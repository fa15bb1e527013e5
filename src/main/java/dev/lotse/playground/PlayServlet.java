package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a person does on the page. */
final class PlayServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient PageActions actions;

  PlayServlet(PageActions actions) {
    this.actions = actions;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = Http.object(request);
    try {
      var ack =
          actions.run(
              Http.rest(request),
              body.orElseThrow(
                  () -> new IllegalArgumentException("body: (expected a JSON object)")));
      var answer = Json.object().put("ok", ack.ok());
      if (ack.error() != null) answer.put("error", ack.error());
      if (!ack.errors().isEmpty()) ack.errors().forEach(answer.putObject("errors")::put);
      Http.json(response, 200, answer);
    } catch (IllegalArgumentException wrong) {
      Http.json(
          response,
          400,
          Json.object().put("ok", false).put("error", String.valueOf(wrong.getMessage())));
    }
  }
}
