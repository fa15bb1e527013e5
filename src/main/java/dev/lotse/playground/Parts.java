package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lotse.playground.Posted.Button;
import dev.lotse.playground.Posted.Option;
import dev.lotse.playground.Posted.Select;
import java.util.List;

/** Buttons and selects read out of blocks. */
final class Parts {
  private Parts() {}

  static List<Button> buttons(JsonNode blocks) {
    return Elements.in(blocks).stream()
        .filter(element -> "button".equals(element.type()))
        .map(
            element ->
                new Button(
                    element.json().at("/text/text").asText(),
                    element.actionId(),
                    Json.text(element.json(), "value"),
                    Json.text(element.json(), "url"),
                    element.blockId()))
        .toList();
  }

  static List<Select> selects(JsonNode blocks) {
    return Elements.in(blocks).stream()
        .filter(element -> !element.input() && !"button".equals(element.type()))
        .map(
            element ->
                new Select(
                    element.actionId(), element.blockId(), element.type(), options(element.json())))
        .toList();
  }

  private static List<Option> options(JsonNode element) {
    return Elements.options(element).stream()
        .map(option -> new Option(option.at("/text/text").asText(), option.path("value").asText()))
        .toList();
  }
}
