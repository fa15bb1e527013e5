package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Faults.Fault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Web API: token, faults, scope, rate limit, method, in this order; every call is written down.
 */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String OPEN_SOCKET = "apps.connections.open";

  private final transient Methods methods;
  private final transient Credentials credentials;
  private final transient Faults faults;
  private final transient RateLimits limits;
  private final transient Workspace workspace;

  ApiServlet(Methods methods, Credentials credentials, Faults faults, Workspace workspace) {
    this.methods = methods;
    this.credentials = credentials;
    this.faults = faults;
    this.workspace = workspace;
    this.limits = new RateLimits(workspace.clock);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response);
  }

  private void serve(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var arguments = arguments(http);
    var token = token(http, arguments);
    arguments.remove("token");
    var call = new ApiRequest(Http.rest(http), arguments);
    var fault = faults.next(call.method());
    var result = result(call, token, fault);
    // Written down before it is sent, so that who has the answer finds the call in the journal.
    workspace.journal.add(
        new ApiCall(
            call.method(), arguments, result.status(), result.body(), workspace.clock.instant()));
    if (result.retryAfter() > 0)
      response.setHeader("Retry-After", Integer.toString(result.retryAfter()));
    response.setHeader("X-OAuth-Scopes", methods.provided());
    if (fault != null && fault.body() != null) Http.text(response, fault.status(), fault.body());
    else Http.json(response, result.status(), result.body());
  }

  private record Result(int status, ObjectNode body, int retryAfter) {}

  private Result result(ApiRequest call, @Nullable String token, @Nullable Fault fault) {
    if (fault == null) return carriedOut(call, token);
    if (fault.hang().compareTo(Duration.ZERO) > 0) {
      faults.hang(fault.hang());
      return carriedOut(call, token);
    }
    if (fault.carriedOut()) carriedOut(call, token);
    return new Result(
        fault.status(),
        failure(Optional.ofNullable(fault.error()).orElse("internal_error")),
        fault.retryAfterSeconds());
  }

  private Result carriedOut(ApiRequest call, @Nullable String token) {
    try {
      var entry = methods.find(call.method()).orElseThrow(() -> new ApiError("unknown_method"));
      checkToken(call.method(), token);
      methods.require(entry.scope());
      int wait = faults.unlimited() ? 0 : limits.secondsToWait(call, entry.perMinute());
      if (wait > 0) return new Result(429, failure("ratelimited"), wait);
      ObjectNode answer = Json.object().put("ok", true);
      return new Result(200, answer.setAll(entry.method().answer(call)), 0);
    } catch (ApiError refused) {
      return new Result(200, refused.answer(), 0);
    }
  }

  private void checkToken(String method, @Nullable String token) throws ApiError {
    if (token == null) throw new ApiError("not_authed");
    boolean wantsApp = OPEN_SOCKET.equals(method);
    if (token.equals(wantsApp ? credentials.appToken() : credentials.botToken())) return;
    throw new ApiError(
        token.equals(wantsApp ? credentials.botToken() : credentials.appToken())
            ? "not_allowed_token_type"
            : "invalid_auth");
  }

  private static ObjectNode failure(String error) {
    return Json.object().put("ok", false).put("error", error);
  }

  private static @Nullable String token(HttpServletRequest http, ObjectNode arguments) {
    var header = http.getHeader("Authorization");
    return header != null && header.startsWith("Bearer ")
        ? header.substring("Bearer ".length())
        : Json.text(arguments, "token");
  }

  private static ObjectNode arguments(HttpServletRequest http) throws IOException {
    var type = Optional.ofNullable(http.getContentType()).orElse("");
    if (type.startsWith("application/json")) return Http.object(http).orElseGet(Json::object);
    var arguments = Json.object();
    http.getParameterMap().forEach((name, values) -> arguments.put(name, values[0]));
    return arguments;
  }
}
