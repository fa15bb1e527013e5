package dev.lotse.cases;

/**
 * Who somebody is: a member of one workspace. The ids are the chat tool's own and mean nothing
 * here.
 *
 * @param workspace the workspace's id, not blank
 * @param user the member's id within it, not blank
 */
public record Person(String workspace, String user) {
  public Person {
    if (workspace.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException("workspace, user: blank (expected the chat tool's ids)");
    }
  }
}
