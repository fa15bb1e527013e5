package dev.lotse.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import java.util.Optional;

/**
 * Messages as JSON text. The names of the kinds are written out here, so that a class can be
 * renamed while messages of the release before still wait. Thread-safe.
 */
final class StoredMessages {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(value = Outgoing.Direct.class, name = "direct"),
    @Type(value = Outgoing.InPlace.class, name = "place"),
    @Type(value = Outgoing.CaseThread.class, name = "case-thread"),
    @Type(value = Outgoing.OnlyFor.class, name = "only-for")
  })
  private interface TargetKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(value = Outgoing.Post.class, name = "post"),
    @Type(value = Outgoing.Card.class, name = "card"),
    @Type(value = Outgoing.CardUpdate.class, name = "card-update"),
    @Type(value = Outgoing.Attachment.class, name = "attachment"),
    @Type(value = Outgoing.Home.class, name = "home")
  })
  private interface ContentKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(value = Part.Heading.class, name = "heading"),
    @Type(value = Part.Paragraph.class, name = "paragraph"),
    @Type(value = Part.Note.class, name = "note"),
    @Type(value = Part.Literal.class, name = "literal"),
    @Type(value = Part.Buttons.class, name = "buttons"),
    @Type(value = Part.Menu.class, name = "menu"),
    @Type(value = Part.Rule.class, name = "rule")
  })
  private interface PartKinds {}

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .addMixIn(Outgoing.Target.class, TargetKinds.class)
          .addMixIn(Outgoing.Content.class, ContentKinds.class)
          .addMixIn(Part.class, PartKinds.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(new OptionalJson.Writer())
                  .addDeserializer(Optional.class, new OptionalJson.Reader(null)))
          .build();

  String write(Outgoing message) {
    try {
      return mapper.writeValueAsString(message);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException(
          "message: can't be written as JSON: " + problem.getClass().getSimpleName());
    }
  }

  /** Reads what {@link #write} wrote; empty when it can't be read by this release. */
  Optional<Outgoing> read(String json) {
    try {
      return Optional.of(mapper.readValue(json, Outgoing.class));
    } catch (JsonProcessingException problem) {
      return Optional.empty();
    }
  }
}
