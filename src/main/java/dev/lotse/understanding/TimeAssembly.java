package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Clock;
import dev.lotse.understanding.TimePart.Day;
import dev.lotse.understanding.TimePart.Dial;
import dev.lotse.understanding.TimePart.Distance;
import dev.lotse.understanding.TimePart.Impossible;
import dev.lotse.understanding.TimePart.OfDay;
import dev.lotse.understanding.TimePart.Week;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Puts the parts of one expression together to a moment. */
final class TimeAssembly {

  /** On a twelve-hour dial these hours are rather meant after noon, as nobody wants to be woken. */
  private static final int LAST_RATHER_AFTER_NOON = 6;

  private final List<TimePart> parts;
  private final Now now;
  private final String matched;

  TimeAssembly(List<TimePart> parts, Now now, String matched) {
    this.parts = parts;
    this.now = now;
    this.matched = matched;
  }

  TimeReading reading() {
    Optional<Distance> distance = first(Distance.class);
    boolean anchored = distance.filter(Distance::anchored).isPresent();
    if (first(Impossible.class).isPresent() || anchored && parts.size() == 1) {
      return new TimeReading.None();
    }
    if (!anchored && distance.filter(found -> found.amount().past()).isPresent()) {
      return new TimeReading.Past(distance.get().amount().after(now.moment()));
    }
    boolean byClock = distance.filter(found -> found.amount().onClock()).isPresent();
    if (anchored && byClock) {
      return from(distance.get());
    }
    boolean alone =
        parts.stream().allMatch(part -> part instanceof Distance || part instanceof Week);
    if (distance.isPresent() && (byClock || alone)) {
      return at(distance.get().amount().after(now.moment()), true);
    }
    boolean today = first(Day.class).filter(Day::today).isPresent() && distance.isEmpty();
    List<LocalDate> dates = new NamedDay(parts, now.today()).dates();
    return dates.size() < 2
        ? on(dates.stream().findFirst(), today)
        : TimeReading.anyOf(dates.stream().map(date -> on(Optional.of(date), false)).toList());
  }

  private TimeReading on(Optional<LocalDate> date, boolean today) {
    Optional<Clock> clock = first(Clock.class);
    if (clock.isEmpty()) {
      return daytimeOn(date, today);
    }
    return date.isEmpty() ? next(clock.get()) : clockOn(date.get(), clock.get(), today);
  }

  /** "an hour before noon": a distance on the clock from what the other parts name. */
  private TimeReading from(Distance distance) {
    List<TimePart> others = parts.stream().filter(part -> part != distance).toList();
    TimeReading anchor = new TimeAssembly(others, now, matched).reading();
    return anchor instanceof TimeReading.At at
        ? atOrPast(distance.amount().after(at.when()))
        : anchor;
  }

  private <T extends TimePart> Optional<T> first(Class<T> kind) {
    return TimePart.first(parts, kind);
  }

  /** A clock time on a day. */
  private TimeReading clockOn(LocalDate date, Clock clock, boolean today) {
    ZonedDateTime literal = moment(date, clock);
    ZonedDateTime later = moment(date, plusTwelve(clock));
    Optional<OfDay> daytime = first(OfDay.class);
    if (daytime.isPresent()) {
      return atDaytime(date, clock, daytime.get().daytime());
    }
    if (isLiteral(clock)) {
      return atOrPast(literal);
    }
    if (!today) {
      return atOrPast(ratherAfterNoon(clock) ? later : literal);
    }
    if (isAhead(literal)) {
      return bothAhead(clock, literal, later);
    }
    boolean meansLater = ratherAfterNoon(clock) || now.moment().getHour() >= 12;
    return isAhead(later) && meansLater ? at(later, true) : new TimeReading.Past(literal);
  }

  /** The next time the clock shows that. */
  private TimeReading next(Clock clock) {
    LocalDate today = now.today();
    Optional<OfDay> daytime = first(OfDay.class);
    if (daytime.isPresent()) {
      TimeReading reading = atDaytime(today, clock, daytime.get().daytime());
      return reading instanceof TimeReading.Past
          ? atDaytime(today.plusDays(1), clock, daytime.get().daytime())
          : reading;
    }
    ZonedDateTime literal = moment(today, clock);
    ZonedDateTime later = moment(today, plusTwelve(clock));
    if (isAhead(literal)) {
      return isLiteral(clock) ? at(literal, true) : bothAhead(clock, literal, later);
    }
    boolean laterToday =
        clock.dial() == Dial.ENGLISH_TWELVE
            || ratherAfterNoon(clock)
            || now.moment().getHour() >= 12;
    if (!isLiteral(clock) && isAhead(later) && laterToday) {
      return at(later, true);
    }
    boolean tomorrowAfterNoon = !isLiteral(clock) && ratherAfterNoon(clock);
    return at(moment(today.plusDays(1), tomorrowAfterNoon ? plusTwelve(clock) : clock), true);
  }

  private TimeReading bothAhead(Clock clock, ZonedDateTime literal, ZonedDateTime later) {
    boolean asItStands = clock.dial() == Dial.GERMAN_TWELVE && !ratherAfterNoon(clock);
    return asItStands ? at(literal, true) : new TimeReading.Ambiguous(List.of(literal, later));
  }

  private TimeReading atDaytime(LocalDate date, Clock clock, Daytime daytime) {
    int hour = clock.time().getHour();
    boolean twelve = hour >= 1 && hour <= 12;
    LocalTime time = twelve ? clock.time().withHour(daytime.hourOf(hour)) : clock.time();
    boolean afterMidnight = daytime == Daytime.NIGHT && time.getHour() < 6;
    ZonedDateTime moment = ZonedDateTime.of(date, time, now.moment().getZone());
    boolean nextDay =
        clock.endOfDay() || afterMidnight && (!isAhead(moment) || date.isAfter(now.today()));
    return atOrPast(
        nextDay ? ZonedDateTime.of(date.plusDays(1), time, now.moment().getZone()) : moment);
  }

  /** A time of day, or only a day: then when work begins, or later on the present day. */
  private TimeReading daytimeOn(Optional<LocalDate> date, boolean today) {
    Optional<Daytime> named = first(OfDay.class).map(OfDay::daytime);
    Daytime daytime = named.orElse(Daytime.DAY);
    LocalDate day = date.orElse(now.today());
    ZonedDateTime moment =
        ZonedDateTime.of(day, LocalTime.of(daytime.hour, 0), now.moment().getZone());
    if (isAhead(moment) || day.isBefore(now.today())) {
      return isAhead(moment) ? at(moment, false) : new TimeReading.Past(moment);
    }
    if (date.isEmpty() && daytime != Daytime.END_OF_DAY) {
      return at(ZonedDateTime.of(day.plusDays(1), moment.toLocalTime(), moment.getZone()), false);
    }
    int nextHour = now.moment().getHour() + 1;
    return nextHour < daytime.end
        ? at(ZonedDateTime.of(day, LocalTime.of(nextHour, 0), moment.getZone()), false)
        : new TimeReading.Past(moment);
  }

  private boolean isLiteral(Clock clock) {
    int hour = clock.time().getHour();
    return clock.dial() == Dial.FULL || hour == 0 || hour >= 12;
  }

  private static boolean ratherAfterNoon(Clock clock) {
    return clock.time().getHour() <= LAST_RATHER_AFTER_NOON;
  }

  private static Clock plusTwelve(Clock clock) {
    return new Clock(
        clock.from(), clock.to(), clock.time().plusHours(12), clock.dial(), clock.endOfDay());
  }

  private ZonedDateTime moment(LocalDate date, Clock clock) {
    return ZonedDateTime.of(
        clock.endOfDay() ? date.plusDays(1) : date, clock.time(), now.moment().getZone());
  }

  private boolean isAhead(ZonedDateTime moment) {
    return moment.isAfter(now.moment());
  }

  private TimeReading atOrPast(ZonedDateTime moment) {
    return isAhead(moment) ? at(moment, true) : new TimeReading.Past(moment);
  }

  private TimeReading at(ZonedDateTime moment, boolean exact) {
    return new TimeReading.At(moment, exact, matched);
  }
}
