package org.handrail.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not a door: other features call it, having checked who asks. Screens and REST never do; a test
 * keeps them off. Every other public method of a service or of queries carries {@link Requires}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Internal {

  /** Who has checked the caller, or why nothing is to be checked. */
  String value();
}
