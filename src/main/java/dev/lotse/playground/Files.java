package dev.lotse.playground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Uploads on their way and files that are shared. */
final class Files {
  private final Map<String, Upload> uploads = new HashMap<>();
  private final Map<String, SharedFile> shared = new HashMap<>();
  private final Changes changes;
  private int count;

  Files(Changes changes) {
    this.changes = changes;
  }

  /** An announced upload; {@code bytes} is empty until they came. */
  record Upload(String id, String name, int length, Optional<byte[]> bytes) {}

  Upload announce(String name, int length) {
    synchronized (changes) {
      var upload = new Upload("F0FILE" + ++count, name, length, Optional.empty());
      uploads.put(upload.id(), upload);
      return upload;
    }
  }

  /** Takes the content if it was announced and has the announced length. */
  boolean receive(String id, byte[] bytes) {
    synchronized (changes) {
      var upload = uploads.get(id);
      if (upload == null || upload.length() != bytes.length) return false;
      uploads.put(id, new Upload(id, upload.name(), upload.length(), Optional.of(bytes.clone())));
      return true;
    }
  }

  /** Turns a complete upload into a file. */
  Optional<SharedFile> complete(String id, Optional<String> title) {
    synchronized (changes) {
      var upload = Optional.ofNullable(uploads.get(id)).filter(known -> known.bytes().isPresent());
      upload.ifPresent(
          known -> {
            shared.put(
                id,
                new SharedFile(
                    id, known.name(), title.orElse(known.name()), known.bytes().orElseThrow()));
            uploads.remove(id);
          });
      return upload.map(known -> shared.get(id));
    }
  }

  Optional<SharedFile> find(String id) {
    synchronized (changes) {
      return Optional.ofNullable(shared.get(id));
    }
  }
}
