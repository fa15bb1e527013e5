package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Server-Sent Events: the revision at every change, and a comment now and then so that a broken
 * line is noticed. One thread per open page.
 */
final class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
  private final transient Changes changes;

  StreamServlet(Changes changes) {
    this.changes = changes;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    long told = changes.revision();
    send(response, told);
    while (!changes.closed()) {
      long now = changes.after(told, SIGN_OF_LIFE);
      if (now == told) write(response, ": still here\n\n");
      else send(response, now);
      told = now;
    }
  }

  private static void send(HttpServletResponse response, long revision) throws IOException {
    write(response, "data: " + Json.object().put("rev", revision) + "\n\n");
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
