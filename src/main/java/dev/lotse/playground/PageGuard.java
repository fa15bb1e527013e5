package dev.lotse.playground;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Keeps other web sites out: the Host header must name this computer (else a foreign name could
 * have been re-bound to it), a sent Origin must be the page's own, and changes need a header that a
 * foreign page cannot set without asking first.
 */
final class PageGuard implements Filter {
  private final Set<String> hosts;

  PageGuard(URI root) {
    hosts = Set.of("127.0.0.1:" + root.getPort(), "localhost:" + root.getPort());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    if (allowed(http)) chain.doFilter(request, response);
    else Http.json(answer, 403, Json.object().put("ok", false).put("error", "forbidden"));
  }

  private boolean allowed(HttpServletRequest request) {
    var host = request.getHeader("Host");
    var origin = request.getHeader("Origin");
    boolean sameOrigin = origin == null || origin.equals("http://" + host);
    return host != null
        && hosts.contains(host)
        && sameOrigin
        && (harmless(request) || "1".equals(request.getHeader("X-Playground")));
  }

  /** Reading, and the app's own calls, which carry a token or a secret URL. */
  private static boolean harmless(HttpServletRequest request) {
    boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    return reading || !request.getRequestURI().startsWith("/play/");
  }
}
