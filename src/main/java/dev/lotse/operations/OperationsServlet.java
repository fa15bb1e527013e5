package dev.lotse.operations;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /healthz}: the process is alive. {@code /readyz}: it can serve people, or 503 and why not.
 * {@code /metrics}: its metrics in Prometheus's text format, for whom the {@link MetricsGuard} lets
 * in. None of them tells a secret, an address, or anything of a person or a case.
 */
public final class OperationsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where it answers. */
  public static final List<String> PATHS = List.of("/healthz", "/readyz", "/metrics");

  private final transient Readiness readiness;
  private final transient Supplier<Metrics> metrics;
  private final transient MetricsGuard guard;

  /**
   * @param metrics asked only when somebody reads them
   */
  public OperationsServlet(Readiness readiness, Supplier<Metrics> metrics, MetricsGuard guard) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.guard = guard;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    switch (request.getServletPath()) {
      case "/readyz" -> ready(response);
      case "/metrics" -> metrics(request, response);
      default -> say(response, HttpServletResponse.SC_OK, "ok");
    }
  }

  private void ready(HttpServletResponse response) throws IOException {
    List<String> problems = readiness.problems();
    if (problems.isEmpty()) {
      say(response, HttpServletResponse.SC_OK, "ready");
    } else {
      say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.join("\n", problems));
    }
  }

  private void metrics(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (guard.admits(request)) {
      response.setContentType(Metrics.CONTENT_TYPE);
      response.getWriter().print(metrics.get().text());
      return;
    }
    if (guard.wantsToken()) {
      response.setHeader("WWW-Authenticate", "Bearer");
      say(response, HttpServletResponse.SC_UNAUTHORIZED, "a token is needed");
    } else {
      say(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "for this machine only; set LOTSE_METRICS_TOKEN to ask from elsewhere");
    }
  }

  private static void say(HttpServletResponse response, int status, String words)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getWriter().print(words + "\n");
  }
}
