package org.handrail.launch;

/** How the process ends, for scripts and service managers; explained in docs/operations.md. */
public enum ExitCode {
  STOPPED(0),
  UNEXPECTED(1),
  CONFIGURATION_WRONG(2),
  /** Java's own number where an allocation fails (ExitOnOutOfMemoryError). */
  OUT_OF_MEMORY(3),
  PORT_TAKEN(4),
  DATA_FOLDER_IN_USE(5),
  DATA_FOLDER_NEWER(6),
  DATABASE_UNREACHABLE(7),
  DATABASE_LOGIN_REFUSED(8),
  EMBEDDED_DATABASE_FAILED(9),
  DEPLOYMENT_FAILED(10),
  /** Main says this one: it is compiled alone and cannot look here, nor this class there. */
  JAVA_UNSUITABLE(12),
  STOP_FORCED(13);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
