package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Where response_urls point to. */
final class ResponseServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Set<String> GONE = Set.of("invalid_url", "expired_url", "used_url");
  private final transient ResponseUrls urls;
  private final transient Responses responses;

  ResponseServlet(ResponseUrls urls, Responses responses) {
    this.urls = urls;
    this.responses = responses;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var token = Http.rest(request).replaceFirst("^[^/]*/", "");
    try {
      var message = Http.object(request).orElseThrow(() -> new ApiError("invalid_payload"));
      var ticket = urls.use(token);
      responses.apply(ticket.human(), ticket.channel(), ticket.source(), message);
      Http.text(response, 200, "ok");
    } catch (ApiError refused) {
      Http.json(response, GONE.contains(refused.getMessage()) ? 404 : 400, refused.answer());
    }
  }
}
