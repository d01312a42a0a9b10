package org.handrail.kernel;

/** A record whose only component is its key; a text column holds that. */
public interface Keyed {

  String key();
}
