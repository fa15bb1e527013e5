package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the shape of links in words and sources: complete, whole web addresses. It opens none of
 * them.
 */
final class LinkCheck {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)]\\(([^)\\n]*)\\)?");
  private static final Pattern BARE = Pattern.compile("(?<![(\\w])(?:https?://|www\\.)\\S+");

  private final Complaints complaints;

  LinkCheck(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Complains about each link in the words of the file that can't be followed. */
  void words(YamlFile file, String at, JsonNode node) {
    String text = node.isTextual() ? node.asText() : "";
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      if (link.group(1).isBlank() || !link.group().endsWith(")")) {
        complaints.add(
            file, at, "'" + link.group() + "' is half a link. Write [label](https://…).");
      } else {
        address(file, at, link.group(2));
      }
    }
    Matcher bare = BARE.matcher(LINK.matcher(text).replaceAll(" "));
    while (bare.find()) {
      complaints.add(file, at, "'" + bare.group() + "' has no label. Write [label](https://…).");
    }
  }

  /** Complains unless the address is one that a browser opens. */
  void address(YamlFile file, String at, String address) {
    try {
      URI uri = new URI(address);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getHost().contains(".")) {
        return;
      }
    } catch (URISyntaxException bad) {
      // Complained about below.
    }
    complaints.add(
        file, at, "'" + address + "' is no web address. Write it whole, from https:// on.");
  }
}
