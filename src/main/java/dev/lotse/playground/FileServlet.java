package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Downloads of shared files; always as a download, so that nothing the bot shares runs as a page.
 */
final class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient Files files;

  FileServlet(Files files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = files.find(Http.rest(request));
    if (file.isEmpty()) {
      Http.text(response, 404, "not found");
      return;
    }
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + file.get().name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    Http.bytes(response, 200, "application/octet-stream", file.get().bytes());
  }
}
