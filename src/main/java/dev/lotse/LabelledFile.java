package dev.lotse;

import dev.lotse.content.Complaint;
import dev.lotse.content.ContentRejected;
import dev.lotse.understanding.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads messages whose meaning is known from {@code label<TAB>text} lines, UTF-8. */
final class LabelledFile {

  private LabelledFile() {}

  /**
   * The messages of the file, each label a section of its own; blank lines are left out.
   *
   * @throws ContentRejected naming every line that is not a label, a tab and a text
   * @throws IllegalArgumentException when the file can't be read or is empty
   */
  static List<Sample> read(Path file) {
    List<String> lines = lines(file);
    String name = String.valueOf(file.getFileName());
    List<Sample> samples = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String label = line.substring(0, tab);
        samples.add(new Sample(label, label, false, "", line.substring(tab + 1)));
      } else if (!line.isBlank()) {
        complaints.add(
            new Complaint(name, i + 1, "no label. Write the label, a tab, and the text."));
      }
    }
    if (!complaints.isEmpty()) {
      throw new ContentRejected(complaints);
    }
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(
          name + ":1: no messages. Write a label, a tab and a text on each line.");
    }
    return samples;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          file + ": can't be read. It must exist and be UTF-8 text.", unreadable);
    }
  }
}
