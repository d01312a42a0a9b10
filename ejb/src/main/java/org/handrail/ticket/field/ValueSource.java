package org.handrail.ticket.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the values of a field come from: what a screen offers, and what is refused. */
public sealed interface ValueSource {

  /** The values that there are, in their order; empty if they cannot be listed without asking. */
  default Optional<List<String>> words() {
    return Optional.empty();
  }

  /**
   * A closed list, the same in every installation.
   *
   * @param names as stored; the lowest first, if they have an order
   */
  record Constants(List<String> names) implements ValueSource {
    public Constants {
      names = List.copyOf(names);
    }

    static Constants of(Enum<?>... constants) {
      return new Constants(List.of(constants).stream().map(Enum::name).toList());
    }

    @Override
    public Optional<List<String>> words() {
      return Optional.of(names);
    }
  }

  /**
   * Keys of what is known while the application runs, such as channels.
   *
   * @param what of which kind they are
   */
  record Keys(String what, Supplier<List<String>> known) implements ValueSource {
    @Override
    public Optional<List<String>> words() {
      return Optional.of(known.get());
    }
  }

  /** Rows of a list that administrators or daily work make longer, by their ids. */
  record Rows(Catalogue of) implements ValueSource {}

  /** The lists that fields refer to. */
  enum Catalogue {
    STATUS,
    CATEGORY,
    TEAM,
    /** Accounts of those who work on tickets. */
    AGENT,
    PERSON,
    ORGANISATION
  }

  /** {@code true} and {@code false}. */
  record YesNo() implements ValueSource {
    @Override
    public Optional<List<String>> words() {
      return Optional.of(List.of("true", "false"));
    }
  }

  /** Whatever is of the field's type: text, tags, numbers, instants. */
  record Anything() implements ValueSource {}
}
