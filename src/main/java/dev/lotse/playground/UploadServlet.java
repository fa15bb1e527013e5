package dev.lotse.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where upload URLs point to: takes the raw bytes of an announced file. */
final class UploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient Files files;

  UploadServlet(Files files) {
    this.files = files;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var bytes = request.getInputStream().readAllBytes();
    boolean taken = files.receive(Http.rest(request), bytes);
    Http.text(
        response,
        taken ? 200 : 400,
        taken ? "OK - " + bytes.length : "unknown upload or wrong length");
  }
}
