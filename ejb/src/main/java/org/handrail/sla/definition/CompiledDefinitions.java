package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.sla.policy.SlaPolicies;

/**
 * DefinitionNames of versions, ready to compute with. They never change, so each node keeps the
 * last ones.
 */
@ApplicationScoped
public class CompiledDefinitions {

  private static final int KEPT = 50;

  private final Map<Long, Compiled> kept = new LastUsed();

  Compiled get(long version, LongFunction<String> stored) {
    synchronized (kept) {
      var known = kept.get(version);
      if (known != null) {
        return known;
      }
    }
    // two at once may both do it: that costs less than all waiting for one
    var compiled = Compiled.of(DefinitionJson.read(stored.apply(version)));
    synchronized (kept) {
      kept.put(version, compiled);
    }
    return compiled;
  }

  record Compiled(
      SlaDefinition definition, SlaPolicies policies, Map<Long, BusinessCalendar> calendars) {
    static Compiled of(SlaDefinition definition) {
      var compiler = new Compiler(definition);
      return new Compiled(definition, compiler.policies(), compiler.calendars());
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
