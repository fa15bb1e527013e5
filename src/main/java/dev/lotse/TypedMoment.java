package dev.lotse;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in ISO 8601, with or without an offset or zone. */
final class TypedMoment implements ITypeConverter<TemporalAccessor> {

  @Override
  public TemporalAccessor convert(String text) {
    try {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
          text, ZonedDateTime::from, LocalDateTime::from);
    } catch (DateTimeException bad) {
      throw new TypeConversionException(
          "'" + text + "' (expected a moment such as 2026-07-15T10:00+02:00)");
    }
  }

  /**
   * The moment, seen from that zone; without one, in the zone it was typed with, else this
   * machine's.
   */
  static ZonedDateTime in(TemporalAccessor typed, Optional<ZoneId> zone) {
    return typed instanceof ZonedDateTime zoned
        ? zone.map(zoned::withZoneSameInstant).orElse(zoned)
        : LocalDateTime.from(typed).atZone(zone.orElseGet(ZoneId::systemDefault));
  }
}
