package dev.lotse.content;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that authors see it all at once. Not thread-safe. */
final class Complaints {

  private final List<Complaint> all = new ArrayList<>();

  void add(String file, int line, String what) {
    all.add(new Complaint(file, line, what));
  }

  void add(YamlFile file, String pointer, String what) {
    add(file.name(), file.line(pointer), what);
  }

  /** What there is so far, in order of file and line. */
  List<Complaint> all() {
    return all.stream().sorted().toList();
  }

  /**
   * @throws ContentRejected when there are any
   */
  void rejectIfAny() {
    if (!all.isEmpty()) {
      throw new ContentRejected(all);
    }
  }
}
