package org.handrail.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, from the first byte on. */
final class Secrets {

  private Secrets() {}

  static void write(Path file, String secret) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path part =
        Files.createTempFile(file.getParent(), file.getFileName().toString(), "", ownerOnly);
    Files.writeString(part, secret + "\n");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
