package org.handrail.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.kernel.DomainException;

/** A document that was read, and where in it things stand. */
public final class Setup {

  private final BootstrapDocument document;
  private final Places places;
  private final boolean ofThisMachine;

  /**
   * @param ofThisMachine whether it is a file of the operator, and not something that was sent
   */
  Setup(BootstrapDocument document, Places places, boolean ofThisMachine) {
    this.document = document;
    this.places = places;
    this.ofThisMachine = ofThisMachine;
  }

  /**
   * A file of this machine, which may name secrets of it.
   *
   * @throws DomainException {@code bootstrap.*}
   */
  static Setup ofFile(Path file) throws IOException {
    return DocumentReader.read(Files.readString(file), Secrets.of(System.getenv()));
  }

  /**
   * What an administrator sent, who must neither read this machine's secrets by it nor know
   * anybody's password.
   *
   * @throws DomainException {@code bootstrap.*}
   */
  public static Setup sent(String text) {
    return DocumentReader.read(text, Secrets.refused());
  }

  boolean isOfThisMachine() {
    return ofThisMachine;
  }

  BootstrapDocument document() {
    return document;
  }

  Places places() {
    return places;
  }
}
