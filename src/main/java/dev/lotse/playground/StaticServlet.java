package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The page's files from the class path, and the one library it uses from its WebJar. */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern PLAIN_PATH =
      Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.(html|css|js|mjs|svg|png|ico)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html; charset=utf-8",
          "css",
          "text/css; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "mjs",
          "text/javascript; charset=utf-8",
          "svg",
          "image/svg+xml",
          "png",
          "image/png",
          "ico",
          "image/x-icon");
  private static final String PREACT = "/lib/preact.mjs";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asked = request.getRequestURI();
    var path = "/".equals(asked) ? "/index.html" : asked;
    var matcher = PLAIN_PATH.matcher(path);
    var content =
        matcher.matches()
            ? content(PREACT.equals(path) ? preact() : "/playground" + path)
            : Optional.<byte[]>empty();
    response.setHeader("Cache-Control", "no-cache");
    if (content.isPresent()) Http.bytes(response, 200, TYPES.get(matcher.group(1)), content.get());
    else Http.text(response, 404, "not found");
  }

  private static Optional<byte[]> content(String resource) throws IOException {
    try (var in = StaticServlet.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** A WebJar's path holds its version, which its Maven properties tell. */
  private static String preact() throws IOException {
    var properties = new Properties();
    try (var in =
        StaticServlet.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/preact/pom.properties")) {
      if (in != null) properties.load(in);
    }
    return "/META-INF/resources/webjars/preact/"
        + properties.getProperty("version", "none")
        + "/dist/preact.module.js";
  }
}
