package dev.lotse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the house, as a whitelist: what a package may know, and nothing else. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lotse");

  private static final List<String> EVERYWHERE =
      List.of(
          "java.lang..",
          "java.util..",
          "java.time..",
          "java.io..",
          "java.nio.charset..",
          "java.math..",
          "java.text..",
          "org.jspecify..");

  /** What each package may use beside itself and {@link #EVERYWHERE}. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("cases", List.of("jakarta.json..")),
          Map.entry("diagnosis", List.of("dev.lotse.cases", "jakarta.json..")),
          Map.entry("guide", List.of("dev.lotse.diagnosis", "dev.lotse.cases", "jakarta.json..")),
          Map.entry("reminders", List.of("dev.lotse.diagnosis", "dev.lotse.cases")),
          Map.entry(
              "understanding",
              List.of("dev.lotse.diagnosis", "dev.lotse.cases", "java.nio..", "java.security..")),
          Map.entry(
              "conversation",
              List.of(
                  "dev.lotse.understanding",
                  "dev.lotse.guide",
                  "dev.lotse.reminders",
                  "dev.lotse.diagnosis",
                  "dev.lotse.cases",
                  "jakarta.json..")),
          Map.entry(
              "content",
              List.of(
                  "dev.lotse.conversation",
                  "dev.lotse.understanding",
                  "dev.lotse.guide",
                  "dev.lotse.reminders",
                  "dev.lotse.diagnosis",
                  "dev.lotse.cases",
                  "jakarta.json..",
                  "com.fasterxml.jackson..",
                  "com.networknt.schema..",
                  "java.nio..",
                  "java.net..")),
          Map.entry(
              "store",
              List.of(
                  "dev.lotse.conversation",
                  "dev.lotse.understanding",
                  "dev.lotse.reminders",
                  "dev.lotse.cases",
                  "dev.lotse.log",
                  "jakarta.json..",
                  "java.sql..",
                  "javax.sql..",
                  "java.nio..",
                  "com.zaxxer.hikari..",
                  "org.flywaydb..",
                  "org.sqlite..",
                  "org.postgresql..",
                  "java.net..",
                  "java.security..",
                  "com.github.kagkarlsson..",
                  "com.github.benmanes.caffeine..",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry(
              "slack",
              List.of(
                  "dev.lotse.conversation",
                  "dev.lotse.understanding",
                  "dev.lotse.cases",
                  "dev.lotse.log",
                  "java.net..",
                  "com.slack.api..",
                  "com.google.gson..",
                  "okhttp3..",
                  "okio..",
                  "org.eclipse.jetty..",
                  "jakarta.servlet..",
                  "com.github.benmanes.caffeine..",
                  "org.slf4j..")),
          Map.entry(
              "playground",
              List.of(
                  "java.net..",
                  "java.nio..",
                  "java.security..",
                  "javax.crypto..",
                  "org.eclipse.jetty..",
                  "jakarta.servlet..",
                  "org.java_websocket..",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry("log", List.of("dev.lotse.cases", "org.slf4j..")),
          Map.entry(
              "operations",
              List.of("io.micrometer..", "jakarta.servlet..", "java.net..", "java.security..")));

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyWhatTheHouseAllows(String name) {
    String[] allowed =
        Stream.of(List.of("dev.lotse." + name), EVERYWHERE, MAY_USE.get(name))
            .flatMap(List::stream)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("dev.lotse." + name)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(JavaClass.Predicates.equivalentTo(Object.class))
                .or(array()))
        .check(CODE);
  }

  @Test
  void everyPackageHasItsArrows() {
    Set<String> found =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("dev.lotse"))
            .map(name -> name.substring("dev.lotse.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void timeComesFromAClockThatCanBeSet() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.lotse..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(CODE);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .should(
            notEndIn(
                "Manager", "Helper", "Util", "Utils", "Impl", "Base", "Data", "Info", "Processor"))
        .check(CODE);
  }

  @Test
  void aMethodTakesAtMostSevenParameters() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.lotse..")
        .should(
            new ArchCondition<>("have at most seven parameters") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                int count = method.getRawParameterTypes().size();
                events.add(
                    new SimpleConditionEvent(
                        method, count <= 7, method.getFullName() + " has " + count));
              }
            })
        .check(CODE);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> array() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "arrays of primitives", type -> type.isArray() || type.isPrimitive());
  }

  private static ArchCondition<JavaClass> notEndIn(String... endings) {
    return new ArchCondition<>("not end in " + String.join(", ", endings)) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean bad = Stream.of(endings).anyMatch(type.getSimpleName()::endsWith);
        events.add(
            new SimpleConditionEvent(type, !bad, type.getName() + " has a name that says nothing"));
      }
    };
  }
}
