package org.handrail.launch;

import static org.handrail.launch.ExitCode.DATA_FOLDER_IN_USE;
import static org.handrail.launch.ExitCode.DATA_FOLDER_NEWER;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all an installation keeps. One process owns it at a time, by a lock the
 * kernel frees however the process ends; and a release never touches a folder that a newer one has
 * already changed.
 */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "handrail.lock";
  private static final String VERSION = "handrail.version";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder if it is missing, locks it and marks it as used by this version. */
  static DataFolder open(Path path, String version) throws StartFailure, IOException {
    Files.createDirectories(path);
    keepPrivate(path);
    var folder = new DataFolder(path, lock(path));
    try {
      folder.adopt(version);
      return folder;
    } catch (StartFailure | IOException e) {
      folder.close();
      throw e;
    }
  }

  /** Mail of other people and passwords lie in it: nobody but the owner looks in. */
  private static void keepPrivate(Path path) throws IOException {
    var permissions = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (permissions != null) {
      permissions.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path path) throws StartFailure, IOException {
    var channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held in this very process: as taken as by another one
    }
    channel.close();
    throw new StartFailure(
        DATA_FOLDER_IN_USE, "data folder " + path + " is in use by another Handrail process");
  }

  private void adopt(String version) throws StartFailure, IOException {
    Path file = path.resolve(VERSION);
    if (Files.exists(file)) {
      String made = Files.readString(file).strip();
      if (Version.parse(made).compareTo(Version.parse(version)) > 0) {
        throw new StartFailure(
            DATA_FOLDER_NEWER,
            "data folder "
                + path
                + " was used by Handrail "
                + made
                + ", this is the older "
                + version
                + "; start the newer one or restore a backup made before the upgrade");
      }
    }
    Files.writeString(file, version + "\n");
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
