package dev.lotse.slack;

import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls of Web API methods with a JSON body, on the SDK's own HTTP client. The SDK writes every
 * message as a form, twice over, and makes a JSON reader for every answer; that cost half of
 * delivering. Source: docs.slack.dev/apis/web-api, "POST bodies". Thread-safe.
 */
final class JsonCalls {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final SlackConfig config;
  private final OkHttpClient http;
  private final String authorization;

  /** By method; taken apart once. */
  private final Map<String, HttpUrl> addresses = new ConcurrentHashMap<>();

  JsonCalls(SlackConfig config, OkHttpClient http, String token) {
    this.config = config;
    this.http = http;
    this.authorization = "Bearer " + token;
  }

  private HttpUrl address(String method) {
    return HttpUrl.get(config.getMethodsEndpointUrlPrefix() + method);
  }

  /**
   * @throws com.google.gson.JsonParseException when the answer is not Slack's
   */
  Posted send(String method, String json) throws IOException, SlackApiException {
    Request request =
        new Request.Builder()
            .url(addresses.computeIfAbsent(method, this::address))
            .header("Authorization", authorization)
            .post(RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw new SlackApiException(config, response, body);
      }
      return JsonMessage.GSON.fromJson(body, Posted.class);
    }
  }
}
