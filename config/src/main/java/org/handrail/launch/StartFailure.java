package org.handrail.launch;

/** Why Handrail did not start: one sentence for the operator and the exit code for the script. */
public class StartFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  public StartFailure(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public StartFailure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
