package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Day;
import dev.lotse.understanding.TimePart.Distance;
import dev.lotse.understanding.TimePart.Week;
import dev.lotse.understanding.TimePart.Weekday;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day that the parts of one expression name together, such as "Montag" and "in 2 Wochen". */
final class NamedDay {

  private final List<TimePart> parts;
  private final LocalDate today;

  NamedDay(List<TimePart> parts, LocalDate today) {
    this.parts = parts;
    this.today = today;
  }

  /** The day that is named; none if none is, two if it is in doubt. */
  List<LocalDate> dates() {
    Optional<Distance> distance = first(Distance.class);
    Optional<Day> day = first(Day.class);
    Optional<Weekday> weekday = first(Weekday.class);
    Optional<Week> week = first(Week.class);
    if (day.isPresent()) {
      LocalDate date = day.get().date();
      return List.of(distance.map(far -> far.amount().after(date)).orElse(date));
    }
    if (weekday.isPresent()) {
      return week.map(found -> List.of(found.monday().with(weekday.get().day())))
          .orElseGet(() -> dates(weekday.get(), distance));
    }
    return week.map(Week::monday).or(() -> distance.map(far -> far.amount().after(today))).stream()
        .toList();
  }

  private List<LocalDate> dates(Weekday weekday, Optional<Distance> distance) {
    LocalDate coming = coming(weekday);
    if (distance.isEmpty()) {
      boolean doubtful = weekday.weeks() > 0 && weekday.nextCalendarWeek() && inThisWeek(weekday);
      return doubtful ? List.of(coming.minusDays(7), coming) : List.of(coming);
    }
    TimeAmount amount = distance.get().amount();
    boolean weekdayFirst = weekday.from() < distance.get().from();
    if (!weekdayFirst && !distance.get().anchored() && amount.wholeWeeks()) {
      return List.of(amount.after(today).with(weekday.day()));
    }
    boolean doubtful = weekdayFirst && amount.wholeWeeks() && weekday.day() == today.getDayOfWeek();
    return doubtful
        ? List.of(amount.after(today), amount.after(coming))
        : List.of(amount.after(coming));
  }

  private boolean inThisWeek(Weekday weekday) {
    return weekday.day().getValue() > today.getDayOfWeek().getValue();
  }

  private LocalDate coming(Weekday weekday) {
    int ahead =
        Math.floorMod(weekday.day().getValue() - today.getDayOfWeek().getValue() - 1, 7) + 1;
    if (weekday.weeks() < 0) {
      return today.plusDays(ahead == 7 ? -7 : ahead - 7);
    }
    boolean weekMore = weekday.nextCalendarWeek() && inThisWeek(weekday);
    return today.plusDays(ahead + (weekMore ? 7 : 0) + 7L * weekday.weeks());
  }

  private <T extends TimePart> Optional<T> first(Class<T> kind) {
    return TimePart.first(parts, kind);
  }
}
