package dev.lotse.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A page that Lotse serves to operators, as it answered one question. */
record Page(HttpResponse<String> response) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  /**
   * @param headers names and values in turn
   */
  static Page of(URI address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Page(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  int status() {
    return response.statusCode();
  }

  String text() {
    return response.body();
  }

  /** The value of one metric, labels included; zero when it was never noted. */
  double value(String metric) {
    Pattern line = Pattern.compile(Pattern.quote(metric) + " (\\S+)");
    List<Double> found =
        text()
            .lines()
            .map(line::matcher)
            .filter(java.util.regex.Matcher::matches)
            .map(match -> Double.valueOf(match.group(1)))
            .toList();
    return found.isEmpty() ? 0 : found.get(0);
  }
}
