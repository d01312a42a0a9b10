package org.handrail.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A door for people who are not signed in. Says what protects it instead of a role. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToAnybody {

  /** What keeps it from being abused: a token, a throttle. */
  String value();
}
