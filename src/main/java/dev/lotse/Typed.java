package dev.lotse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Arguments as they were typed. Without a UTF-8 locale, as in most containers, Java 17 reads each
 * byte of an umlaut as something unknown; Linux still knows the bytes.
 */
final class Typed {

  private static final Path BYTES = Path.of("/proc/self/cmdline");

  private Typed() {}

  /** The arguments, with every letter where that can be found out. */
  static String[] whole(String[] arguments) {
    boolean read =
        StandardCharsets.UTF_8.equals(
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    if (read || Arrays.stream(arguments).allMatch(Typed::isAscii) || !Files.isReadable(BYTES)) {
      return arguments;
    }
    try {
      return whole(arguments, Files.readAllBytes(BYTES));
    } catch (IOException unreadable) {
      return arguments;
    }
  }

  /**
   * The arguments from the bytes of the whole command line, each ended by a zero; as they are when
   * these are another command's.
   */
  static String[] whole(String[] arguments, byte[] commandLine) {
    List<String> all =
        Arrays.asList(new String(commandLine, StandardCharsets.UTF_8).split("\0", -1));
    int end = all.size() - 1;
    if (end < arguments.length) {
      return arguments;
    }
    List<String> last = all.subList(end - arguments.length, end);
    for (int i = 0; i < arguments.length; i++) {
      if (isAscii(arguments[i]) && !arguments[i].equals(last.get(i))) {
        return arguments;
      }
    }
    return last.toArray(String[]::new);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}
