package org.handrail.sla.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.sla.policy.SlaPolicies;

/**
 * Books of revisions, ready to reckon with. They never change, so each node keeps the last ones.
 */
@ApplicationScoped
public class CompiledBooks {

  private static final int KEPT = 50;

  private final Map<Long, Compiled> kept = new LastUsed();

  Compiled get(long revision, LongFunction<String> stored) {
    synchronized (kept) {
      var known = kept.get(revision);
      if (known != null) {
        return known;
      }
    }
    // two at once may both do it: that costs less than all waiting for one
    var compiled = Compiled.of(BookJson.read(stored.apply(revision)));
    synchronized (kept) {
      kept.put(revision, compiled);
    }
    return compiled;
  }

  record Compiled(SlaBook book, SlaPolicies policies, Map<Long, BusinessCalendar> calendars) {
    static Compiled of(SlaBook book) {
      var compiler = new Compiler(book);
      return new Compiled(book, compiler.policies(), compiler.calendars());
    }
  }

  private static final class LastUsed extends LinkedHashMap<Long, Compiled> {

    private static final long serialVersionUID = 1L;

    LastUsed() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Compiled> eldest) {
      return size() > KEPT;
    }
  }
}
