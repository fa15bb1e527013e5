package dev.lotse.understanding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The file a model is kept in: named after what it was learnt from, and used only if it was learnt
 * from exactly that. Layout: hash of the intents, model, checksum of all before. Its folder may be
 * anyone's, so whatever is wrong only means that there is no model.
 */
final class ModelFile {

  /**
   * Raise it with every change of what is learnt from the same intents, or of how it is written.
   */
  static final int FORMAT = 5;

  private static final String NAME = "intents-";
  private static final String ENDING = ".model";
  private static final int LETTERS_OF_HASH = 16;
  private static final long MOST_BYTES = 64L << 20;

  private final Path folder;
  private final List<Intent> intents;
  private final byte[] hash;

  ModelFile(Path folder, List<Intent> intents) {
    this.folder = folder;
    this.intents = intents;
    this.hash = hash(intents);
  }

  Path path() {
    return folder.resolve(
        NAME + HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_HASH) + ENDING);
  }

  /** The model that was shipped, unless there is none that can be used. */
  Optional<Model> shipped() {
    try (InputStream in =
        ModelFile.class.getResourceAsStream("/shipped/learnt/" + path().getFileName())) {
      return in == null ? Optional.empty() : read(in.readAllBytes());
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** The model, unless there is none that can be used. */
  Optional<Model> read() {
    try {
      if (!Files.isRegularFile(path()) || Files.size(path()) > MOST_BYTES) {
        return Optional.empty();
      }
      return read(Files.readAllBytes(path()));
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  private Optional<Model> read(byte[] bytes) {
    try {
      int end = bytes.length - Long.BYTES;
      boolean whole =
          end >= hash.length && ByteBuffer.wrap(bytes).getLong(end) == checksum(bytes, end);
      if (!whole || !Arrays.equals(bytes, 0, hash.length, hash, 0, hash.length)) {
        return Optional.empty();
      }
      return Optional.of(
          Model.read(
              new ModelInput(ByteBuffer.wrap(bytes, hash.length, end - hash.length)), intents));
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** Keeps the model, if the folder lets it, and removes those of other intents. */
  void write(Model model) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, NAME, ENDING);
      try {
        write(model, draft);
        Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      removeOthers();
    } catch (IOException | DirectoryIteratorException unwritable) {
      // The next start learns again; nothing else depends on the file.
    }
  }

  private void write(Model model, Path draft) throws IOException {
    CRC32 checksum = new CRC32();
    try (OutputStream file = Files.newOutputStream(draft);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(file, checksum), 1 << 16))) {
      out.write(hash);
      model.writeTo(out);
      out.flush();
      out.writeLong(checksum.getValue());
    }
  }

  private void removeOthers() throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, NAME + "*" + ENDING)) {
      for (Path other : others) {
        if (!other.equals(path())) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    return checksum.getValue();
  }

  private static byte[] hash(List<Intent> intents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, FORMAT + Synonyms.TEXT);
      for (Intent intent : intents) {
        add(digest, intent.id());
        add(digest, intent.section());
        add(digest, intent.outOfScope() + " " + intent.examples().size());
        intent.examples().forEach(example -> add(digest, example));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("SHA-256: missing (expected on every Java)", never);
    }
  }

  /**
   * Each ends with a line break and has none within; what stands for one is as good to learn from.
   */
  private static void add(MessageDigest digest, String text) {
    digest.update((text.replace('\n', ' ') + '\n').getBytes(StandardCharsets.UTF_8));
  }
}
