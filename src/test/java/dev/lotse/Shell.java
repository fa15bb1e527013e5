package dev.lotse;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as the command line does, and keeps what they write. */
final class Shell {

  private final Map<String, String> environment = new HashMap<>();
  private String typed = "";

  /** What a command wrote and how it ended. */
  record Ran(int code, String out, String err) {}

  Shell(Path dataFolder) {
    environment.put("LOTSE_DATA_DIR", dataFolder.toString());
  }

  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Shell typing(String text) {
    typed = text;
    return this;
  }

  Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine(
                environment, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }
}
