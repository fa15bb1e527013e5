package dev.lotse.slack;

import com.slack.api.bolt.response.Response;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Text;
import dev.lotse.log.CaseLog;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every listener hands over: nothing thrown inside gets past here, since Slack would show an
 * error of its own or send again. Thread-safe.
 */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Function<Request, Reply> door;
  private final Function<Language, Text> sorry;
  private final SlackWatch watch;

  Reception(Function<Request, Reply> door, Function<Language, Text> sorry, SlackWatch watch) {
    this.door = door;
    this.sorry = sorry;
    this.watch = watch;
  }

  /** The core's reply, or a kind sentence. */
  Reply receive(Request request) {
    return receive(
        request, words -> Reply.answering(List.of(new Part.Paragraph(words)), List.of()));
  }

  /** The core's reply, or what is made of a kind sentence. */
  Reply receive(Request request, Function<Text, Reply> otherwise) {
    try {
      return door.apply(request);
    } catch (RuntimeException failed) {
      LOG.error("{} failed: {}", request.input().getClass().getSimpleName(), Stack.of(failed));
      watch.failed();
      return otherwise.apply(sorry.apply(request.from().language()));
    }
  }

  /**
   * Runs a whole listener; when it can't even read its payload or write its answer, Slack is acked
   * all the same. What the thread logs meanwhile names the case it comes to.
   */
  Response guard(String listener, Callable<Response> work, Supplier<Response> otherwise) {
    long begun = System.nanoTime();
    try {
      return work.call();
    } catch (Exception failed) {
      LOG.error("{} failed: {}", listener, Stack.of(failed));
      watch.failed();
      return otherwise.get();
    } finally {
      CaseLog.atNone();
      watch.acked(listener, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** For a person whose language could not be read either. */
  List<Part> apology() {
    return List.of(new Part.Paragraph(sorry.apply(Language.EN)));
  }
}
