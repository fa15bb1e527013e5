package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lotse.playground.Elements.Element;
import java.util.Arrays;

/** Turns what a person types or chooses into the value an element of that type carries. */
final class Values {
  private Values() {}

  static JsonNode of(Element element, String value) {
    if ("selected_options".equals(element.valueField())) {
      var options = Json.array();
      Arrays.stream(value.split(","))
          .filter(each -> !each.isBlank())
          .forEach(each -> options.add(option(element, each.strip())));
      return options;
    }
    boolean option =
        "selected_option".equals(element.valueField()) || "overflow".equals(element.type());
    return option ? option(element, value) : TextNode.valueOf(value);
  }

  private static JsonNode option(Element element, String value) {
    return element
        .option(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "value: "
                        + value
                        + " (expected one of "
                        + Elements.options(element.json()).stream()
                            .map(known -> known.path("value").asText())
                            .toList()
                        + ")"))
        .deepCopy();
  }
}
