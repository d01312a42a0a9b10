package org.handrail.launch;

import static org.handrail.launch.ExitCode.EMBEDDED_DATABASE_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs: they travel in a jar and are unpacked once into the data folder. */
final class PostgresBinaries {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries unpackedInto(Path parent, String version)
      throws StartFailure, IOException {
    Path folder = parent.resolve("programs-" + version);
    if (!Files.exists(folder)) {
      unpack(folder);
    }
    return new PostgresBinaries(folder);
  }

  /** Renamed into place at the end, so that a start killed half-way leaves nothing half-done. */
  private static void unpack(Path folder) throws StartFailure, IOException {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    Folders.delete(part);
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
      if (archive == null) {
        throw new StartFailure(
            EMBEDDED_DATABASE_FAILED,
            "no PostgreSQL in the package for this kind of machine ("
                + archiveName()
                + "); set "
                + Option.DB_URL.key()
                + " to a database of yours");
      }
      extract(archive, part);
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    return "postgres-"
        + (system.startsWith("mac") ? "darwin" : system)
        + "-"
        + (machine.equals("aarch64") ? "arm_64" : "x86_64")
        + ".txz";
  }

  private static void extract(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        extract(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }
}
