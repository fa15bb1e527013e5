package dev.lotse.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to one request. What is in {@code messages} is stored with the change itself and
 * delivered later; the rest goes back with the acknowledgement. Immutable.
 *
 * @param answer shown at once, to the requester only; may be empty
 * @param messages to deliver after the commit
 * @param form to open at once
 * @param problems what is wrong with a sent form, by field id; when there are any, the form stays
 *     open and nothing was changed
 * @param exchange how the message was taken, if it was one
 */
public record Reply(
    List<Part> answer,
    List<Outgoing> messages,
    Optional<Form> form,
    Map<String, Text> problems,
    Optional<Exchange> exchange) {

  public static final Reply NOTHING = answering(List.of(), List.of());

  public Reply {
    answer = List.copyOf(answer);
    messages = List.copyOf(messages);
    problems = Map.copyOf(problems);
  }

  /** The same, and these messages too. */
  Reply and(List<Outgoing> more) {
    return new Reply(
        answer, Stream.concat(messages.stream(), more.stream()).toList(), form, problems, exchange);
  }

  /** The same, to a message taken like this. */
  Reply noting(Exchange taken) {
    return new Reply(answer, messages, form, problems, Optional.of(taken));
  }

  public static Reply answering(List<Part> answer, List<Outgoing> messages) {
    return new Reply(answer, messages, Optional.empty(), Map.of(), Optional.empty());
  }

  public static Reply sending(List<Outgoing> messages) {
    return answering(List.of(), messages);
  }

  public static Reply opening(Form form) {
    return new Reply(List.of(), List.of(), Optional.of(form), Map.of(), Optional.empty());
  }

  public static Reply refusing(Map<String, Text> problems) {
    return new Reply(List.of(), List.of(), Optional.empty(), problems, Optional.empty());
  }
}
