package org.handrail.web.api.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something by its id, with its name in the caller's language. */
@Schema(description = "Something by its id, with its name in the caller's language.")
public record Named(long id, String name) {

  /** Null for nothing. */
  static Named of(Long id, String name) {
    return id == null ? null : new Named(id, name);
  }
}
