package dev.lotse.playground;

import dev.lotse.playground.Elements.Element;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a modal field by field, then submits it; asks again what was refused. */
final class TerminalForm {
  private static final String CANCEL = "!cancel";
  private final BufferedReader in;
  private final TerminalScreen screen;

  TerminalForm(BufferedReader in, TerminalScreen screen) {
    this.in = in;
    this.screen = screen;
  }

  /** Goes on until no modal is open, it was cancelled, or the input ended. */
  void fillIn(Person person, Observed observed) throws IOException {
    for (var view = observed.view(person.id());
        view.isPresent();
        view = observed.view(person.id())) {
      screen.print(view.get());
      var values = ask(view.get(), person.human().locale());
      if (values.isEmpty()) {
        person.closeView(view.get());
        return;
      }
      var ack = person.submit(view.get(), values.get());
      ack.errors().values().forEach(error -> screen.line("  ! " + error));
      if (ack.error() != null) {
        screen.line("  ! " + ack.error());
        return;
      }
    }
  }

  /** Empty when the person cancelled or the input ended. */
  private Optional<Map<String, String>> ask(View view, String locale) throws IOException {
    var values = new LinkedHashMap<String, String>();
    var fields = Elements.in(view.blocks()).stream().filter(Element::input).toList();
    screen.line(TerminalWords.FORM_HINT.in(locale));
    if (fields.isEmpty()) {
      var line = in.readLine();
      return line == null || CANCEL.equals(line.strip()) || !view.json().path("submit").isObject()
          ? Optional.empty()
          : Optional.of(Map.of());
    }
    for (var field : fields) {
      question(field, view, locale);
      var line = in.readLine();
      if (line == null || CANCEL.equals(line.strip())) return Optional.empty();
      if (!line.isBlank()) values.put(field.actionId(), value(field, line.strip()));
    }
    return Optional.of(values);
  }

  private void question(Element field, View view, String locale) {
    var error = view.errors().get(field.blockId());
    if (error != null) screen.line("  ! " + error);
    var optional =
        field.block().path("optional").asBoolean() ? " " + TerminalWords.OPTIONAL.in(locale) : "";
    screen.line(field.block().at("/label/text").asText() + optional + ":");
    int number = 1;
    for (var option : Elements.options(field.json()))
      screen.line("   " + number++ + ". " + option.at("/text/text").asText());
  }

  /** A choice may be typed as its number, its label or its value. */
  private static String value(Element field, String typed) {
    var byName = new HashMap<String, String>();
    int number = 1;
    for (var option : Elements.options(field.json())) {
      var value = option.path("value").asText();
      byName.put(Integer.toString(number++), value);
      byName.put(option.at("/text/text").asText(), value);
    }
    if (byName.isEmpty()) return typed;
    return Arrays.stream(typed.split(","))
        .map(String::strip)
        .map(each -> byName.getOrDefault(each, each))
        .collect(Collectors.joining(","));
  }
}
