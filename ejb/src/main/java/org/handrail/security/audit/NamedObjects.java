package org.handrail.security.audit;

import java.util.Map;

/**
 * How people know the objects of a feature that audit records name by kind and id. A bean in each
 * feature whose commands leave records.
 */
public interface NamedObjects {

  /**
   * By the kind of the object, as {@code team}: a query of one text, the name of the object {@code
   * o.id} in the language {@code :language}; no row or null if it has none.
   */
  Map<String, String> names();
}
