package dev.lotse.content;

/**
 * One thing to mend in a content file. Immutable.
 *
 * @param file path below the content folder, with slashes
 * @param line 1 for the first line; 0 when it is about the file as a whole
 * @param what what is wrong and how to mend it
 */
public record Complaint(String file, int line, String what) implements Comparable<Complaint> {

  @Override
  public int compareTo(Complaint other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0
        ? byFile
        : line != other.line ? Integer.compare(line, other.line) : what.compareTo(other.what);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
