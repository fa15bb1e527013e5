package dev.lotse.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import dev.lotse.conversation.DeliveryFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts Slack's refusals into those that pass and those that stay. Slack's errors are about the
 * request or the workspace and stay, except for the few listed here. Source: the error tables of
 * chat.postMessage, chat.update, files.* and views.* in Slack's reference.
 */
final class Failures {

  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "external_channel_migrating",
          "access_limited",
          "accesslimited",
          "update_failed",
          // About the token and not the message: the operator mends that, and what waits goes out
          // then.
          "invalid_auth",
          "not_authed",
          "token_expired",
          "token_revoked");

  /** Those of the passing ones after which the request may have taken effect all the same. */
  private static final Set<String> UNSURE =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "update_failed");

  /** What the HTTP answer says about the request itself, so that it stays. */
  private static final Set<Integer> STAYING = Set.of(400, 413, 414, 431);

  private static final String RATE_LIMITED = "ratelimited";

  /** The message that was to be changed is not there, or may not be changed any more. */
  private static final Set<String> GONE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive");

  /** The bot may not write in this conversation any more. */
  private static final Set<String> SHUT =
      Set.of("channel_not_found", "not_in_channel", "is_archived", "channel_is_archived");

  private Failures() {}

  static DeliveryFailure ofError(@Nullable String word) {
    if (word == null) { // an answer that is not Slack's
      return DeliveryFailure.temporary("unreadable_answer", Duration.ZERO);
    }
    String reason = word.matches("[a-z0-9_:-]{1,80}") ? word : "unknown_error";
    if (!PASSING.contains(reason)) {
      return DeliveryFailure.permanent(reason);
    }
    return UNSURE.contains(reason)
        ? DeliveryFailure.temporary(reason, Duration.ZERO)
        : DeliveryFailure.refused(reason, Duration.ZERO);
  }

  static DeliveryFailure ofStatus(SlackApiException refused) {
    int status = refused.getResponse().code();
    if (status == 429) {
      return rateLimited(retryAfter(refused.getResponse().header("Retry-After")));
    }
    String reason = "http_" + status;
    return STAYING.contains(status)
        ? DeliveryFailure.permanent(reason)
        : DeliveryFailure.temporary(reason, Duration.ZERO);
  }

  static DeliveryFailure rateLimited(Duration wait) {
    return DeliveryFailure.refused(RATE_LIMITED, wait);
  }

  static boolean isRateLimit(DeliveryFailure failure) {
    return failure.reason().equals(RATE_LIMITED);
  }

  static DeliveryFailure ofUpload(SlackFilesUploadV2Exception refused) {
    return Stream.concat(
            refused.getGetURLResponses().stream(), Stream.ofNullable(refused.getCompleteResponse()))
        .filter(answer -> !answer.isOk())
        .map(answer -> ofError(answer.getError()))
        .findFirst()
        .orElseGet(() -> DeliveryFailure.temporary("upload_failed", Duration.ZERO));
  }

  static DeliveryFailure ofConnection(IOException unreachable) {
    boolean late = unreachable instanceof java.io.InterruptedIOException;
    if (unreachable instanceof ConnectException || unreachable instanceof UnknownHostException) {
      return DeliveryFailure.refused("connection_failed", Duration.ZERO);
    }
    return DeliveryFailure.temporary(late ? "timeout" : "connection_failed", Duration.ZERO);
  }

  static boolean isGone(DeliveryFailure failure) {
    return GONE.contains(failure.reason());
  }

  static boolean isShut(DeliveryFailure failure) {
    return SHUT.contains(failure.reason());
  }

  private static Duration retryAfter(@Nullable String seconds) {
    return seconds == null || !seconds.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(1)
        : Duration.ofSeconds(Long.parseLong(seconds.strip()));
  }
}
