package dev.lotse.content;

import java.util.List;
import java.util.stream.Collectors;

/** The content files have mistakes; carries all of them, in order of file and line. */
public final class ContentRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Complaint> complaints;

  public ContentRejected(List<Complaint> complaints) {
    super(complaints.stream().sorted().map(Complaint::toString).collect(Collectors.joining("\n")));
    this.complaints = complaints.stream().sorted().toList();
  }

  public List<Complaint> complaints() {
    return complaints;
  }
}
