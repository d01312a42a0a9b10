package org.handrail.bootstrap;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.calendar.InvalidHours;
import org.handrail.calendar.definition.InvalidCalendar;
import org.handrail.kernel.DomainException;

/** One application of a document: what came of it so far, and where it stands. */
final class Run {

  private final Places places;
  private final List<Change> changes = new ArrayList<>();

  Run(Places places) {
    this.places = places;
  }

  void made(String what, String name) {
    changes.add(Change.made(what, name));
  }

  void changed(String what, String name, List<String> fields) {
    changes.add(Change.changed(what, name, fields));
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /**
   * Does what an entry says.
   *
   * @throws DomainException {@code bootstrap.refused} with the place and the door's reason
   */
  void at(String path, Runnable work) {
    try {
      work.run();
    } catch (DomainException refused) {
      throw BootstrapError.isOne(refused.code()) ? refused : refused(path, refused);
    } catch (InvalidHours | InvalidCalendar | DateTimeException wrong) {
      throw places.refusal(BootstrapError.BAD_VALUE, path);
    }
  }

  /** What an entry cannot do without. */
  <T> T needed(T value, String path, String name) {
    if (value == null) {
      throw places.refusal(BootstrapError.MISSING, path, name);
    }
    return value;
  }

  /** Of these an entry says exactly one. */
  void one(String path, String names, Object... said) {
    if (Arrays.stream(said).filter(Objects::nonNull).count() != 1) {
      throw places.refusal(BootstrapError.MISSING, path, names);
    }
  }

  /** What an entry names, which must be there. */
  <T> T known(Optional<T> found, String path, String name) {
    return found.orElseThrow(() -> places.refusal(BootstrapError.UNKNOWN_NAME, path, name));
  }

  private DomainException refused(String path, DomainException reason) {
    var refusal =
        new DomainException(
            BootstrapError.REFUSED,
            Map.of("place", places.of(path), "reason", reason.code().code()));
    refusal.initCause(reason);
    return refusal;
  }

  /** The parts in which two records of one type differ. */
  static List<String> differences(Record before, Record after) {
    return Arrays.stream(before.getClass().getRecordComponents())
        .filter(part -> !Objects.equals(valueOf(part, before), valueOf(part, after)))
        .map(RecordComponent::getName)
        .toList();
  }

  private static Object valueOf(RecordComponent part, Record record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the document says, else what there is. */
  static <T> T or(T said, T there) {
    return said == null ? there : said;
  }
}
