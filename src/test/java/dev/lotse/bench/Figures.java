package dev.lotse.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that was measured, as a table and as JSON. */
final class Figures {

  /**
   * One line of the table; what is not there is not a number.
   *
   * @param unit of lotse and bare
   * @param judged what the goal is about: the median of the rounds' ratios, or lotse itself
   */
  record Figure(String what, String unit, double lotse, double bare, double judged, Goal goal) {

    String verdict() {
      return !goal.isSet()
          ? ""
          : Double.isNaN(judged) ? "NOT MEASURED" : goal.isMetBy(judged) ? "met" : "MISSED";
    }
  }

  private static final String LINE = "%-62s %10s %10s %-6s %9s  %-9s %s%n";
  private final List<Figure> figures = new ArrayList<>();

  /** A figure judged by itself. */
  void add(String what, String unit, double lotse, Goal goal) {
    add(new Figure(what, unit, lotse, Double.NaN, lotse, goal));
  }

  /** A figure judged by its ratio to the bare app's. */
  void ratio(String what, String unit, Rounds.Compared compared, Goal goal) {
    add(new Figure(what, unit, compared.lotse(), compared.bare(), compared.ratio(), goal));
  }

  private void add(Figure figure) {
    figures.add(figure);
    System.out.print(line(figure));
  }

  static String number(double value) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
  }

  private static String line(Figure figure) {
    return String.format(
        Locale.ROOT,
        LINE,
        figure.what(),
        number(figure.lotse()),
        number(figure.bare()),
        figure.unit(),
        number(figure.judged()),
        figure.goal(),
        figure.verdict());
  }

  String table() {
    StringBuilder table =
        new StringBuilder(String.format(LINE, "what", "Lotse", "bare", "", "judged", "goal", ""));
    figures.forEach(figure -> table.append(line(figure)));
    return table.toString();
  }

  void write(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("command", "mvn -B -ntp -Pbench verify");
    root.set("machine", machine(mapper));
    root.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    root.put("flags", Child.HEAP);
    ArrayNode all = root.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode one = all.addObject();
      one.put("what", figure.what());
      one.put("unit", figure.unit());
      put(one, "lotse", figure.lotse());
      put(one, "bare", figure.bare());
      put(one, "judged", figure.judged());
      one.put("goal", figure.goal().toString());
      one.put("verdict", figure.verdict());
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }

  private static void put(ObjectNode node, String name, double value) {
    if (!Double.isNaN(value)) {
      node.put(name, Math.round(value * 1000) / 1000.0);
    }
  }

  private static ObjectNode machine(ObjectMapper mapper) throws IOException {
    ObjectNode machine = mapper.createObjectNode();
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("memory", first("/proc/meminfo", "MemTotal"));
    machine.put("cpu", first("/proc/cpuinfo", "model name"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("load", first("/proc/loadavg", ""));
    machine.put("durable write in ms", durableWriteMillis());
    return machine;
  }

  /** What a commit has to wait for at least. */
  private static double durableWriteMillis() throws IOException {
    Path file = Files.createTempFile("lotse-bench", ".write");
    List<Double> millis = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < 50; i++) {
        long began = System.nanoTime();
        channel.write(ByteBuffer.allocate(4096), i * 4096L);
        channel.force(false);
        millis.add((System.nanoTime() - began) / 1e6);
      }
    } finally {
      Files.delete(file);
    }
    return Rounds.median(millis);
  }

  private static String first(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceFirst("^.*:", "").strip())
          .findFirst()
          .orElse("");
    } catch (IOException notLinux) {
      return "";
    }
  }
}
