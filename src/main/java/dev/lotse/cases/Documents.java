package dev.lotse.cases;

import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;

/** What makes and changes the JSON documents of cases. */
final class Documents {

  /** Looked up once: each call of {@link Json} searches the class path anew. Thread-safe. */
  static final JsonProvider JSON = JsonProvider.provider();

  private Documents() {}
}
