package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Signed POSTs to the app's request URL, as Slack sends them when Socket Mode is off. */
final class HttpDeliverer implements Deliverer {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private final URI requestUrl;
  private final String signingSecret;
  private final PlaygroundClock clock;

  HttpDeliverer(URI requestUrl, String signingSecret, PlaygroundClock clock) {
    this.requestUrl = requestUrl;
    this.signingSecret = signingSecret;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Answer> deliver(Outgoing outgoing) {
    return CLIENT
        .sendAsync(signed(outgoing), BodyHandlers.ofString())
        .thenApply(HttpDeliverer::answer)
        .exceptionally(broken -> Answer.UNREACHABLE);
  }

  private HttpRequest signed(Outgoing outgoing) {
    boolean json = outgoing.kind() == Delivery.Kind.EVENTS_API;
    var body = body(outgoing);
    long now = clock.computerTime().getEpochSecond();
    var request =
        HttpRequest.newBuilder(requestUrl)
            .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(now))
            .header("X-Slack-Signature", Signature.of(signingSecret, now, body))
            .POST(BodyPublishers.ofString(body));
    if (outgoing.retryReason() != null)
      request
          .header("x-slack-retry-num", Integer.toString(outgoing.retry()))
          .header("x-slack-retry-reason", outgoing.retryReason());
    return request.build();
  }

  private static String body(Outgoing outgoing) {
    return switch (outgoing.kind()) {
      case EVENTS_API -> outgoing.payload().toString();
      case INTERACTIVE -> "payload=" + encoded(outgoing.payload().toString());
      case SLASH_COMMANDS ->
          outgoing.payload().properties().stream()
              .map(HttpDeliverer::pair)
              .collect(Collectors.joining("&"));
    };
  }

  private static String pair(Map.Entry<String, JsonNode> field) {
    return encoded(field.getKey()) + "=" + encoded(field.getValue().asText());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer answer(HttpResponse<String> response) {
    return Answer.of(
        response.statusCode(),
        response.body(),
        response.headers().firstValue("x-slack-no-retry").filter("1"::equals).isPresent());
  }
}
