package dev.lotse.playground;

import org.jspecify.annotations.Nullable;

/**
 * What an app answered to one delivery.
 *
 * @param status HTTP status, or 0 if no answer came
 * @param failure Slack's retry reason if it counts as failed: http_timeout, connection_failed,
 *     http_error, too_many_redirects; else null
 * @param noRetry whether the app forbade retries (x-slack-no-retry: 1)
 */
record Answer(int status, String body, @Nullable String failure, boolean noRetry) {
  static final Answer TIMEOUT = new Answer(0, "", "http_timeout", false);
  static final Answer UNREACHABLE = new Answer(0, "", "connection_failed", false);

  static Answer of(int status, String body, boolean noRetry) {
    if (status >= 200 && status < 300) return new Answer(status, body, null, false);
    return new Answer(
        status, body, status >= 300 && status < 400 ? "too_many_redirects" : "http_error", noRetry);
  }

  /** The word Slack shows a person for a failed command or click. */
  @Nullable String shownError() {
    if (failure == null) return null;
    return "http_timeout".equals(failure) ? "operation_timeout" : "dispatch_failed";
  }
}
