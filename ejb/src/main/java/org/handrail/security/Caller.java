package org.handrail.security;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * On whose behalf something happens: a signed-in person, a person known by their mail only, a part
 * of Handrail itself (mail, timer, batch), or nobody.
 *
 * @param kind which of these
 * @param personId of the person; null for the system and for nobody
 * @param accountId of the signed-in account; null for all others
 * @param name shown in history: the person's name, or the part of the system
 * @param roles with the implied ones; empty for those without account
 * @param language en, uk or ru
 * @param zone in which instants are shown
 * @param token by which they act; null for anyone who acts in person
 */
public record Caller(
    Kind kind,
    Long personId,
    Long accountId,
    String name,
    Set<Role> roles,
    String language,
    ZoneId zone,
    TokenGrant token) {

  /** The sorts of caller. */
  public enum Kind {
    ACCOUNT,
    PERSON,
    SYSTEM,
    ANONYMOUS
  }

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Somebody signed in; {@code granted} roles bring their implied ones. */
  public static Caller account(
      long accountId,
      long personId,
      String name,
      Collection<Role> granted,
      String language,
      ZoneId zone) {
    var roles = EnumSet.of(Role.REQUESTER);
    granted.forEach(role -> roles.addAll(role.implied()));
    return new Caller(Kind.ACCOUNT, personId, accountId, name, roles, language, zone, null);
  }

  /** Somebody who wrote without signing in, for example by mail: may do what a requester may. */
  public static Caller person(long personId, String name, String language, ZoneId zone) {
    return new Caller(
        Kind.PERSON, personId, null, name, EnumSet.of(Role.REQUESTER), language, zone, null);
  }

  /**
   * Handrail itself: may do everything.
   *
   * @param part shown in history, for example {@code mail}
   */
  public static Caller system(String part) {
    return new Caller(Kind.SYSTEM, null, null, part, Set.of(), "en", ZoneOffset.UTC, null);
  }

  /** Nobody in particular: may do nothing. */
  public static Caller anonymous() {
    return new Caller(
        Kind.ANONYMOUS, null, null, "anonymous", Set.of(), "en", ZoneOffset.UTC, null);
  }

  /** The same, acting by a personal token. */
  public Caller by(TokenGrant grant) {
    return new Caller(kind, personId, accountId, name, roles, language, zone, grant);
  }

  /**
   * Anyone who acts in person may do all that their roles allow; a token must go that far.
   *
   * @throws org.handrail.kernel.DomainException {@code security.token.scope}
   */
  public void requireScope(TokenScope needed) {
    if (token != null) {
      token.require(needed);
    }
  }

  /**
   * The same person in one role more, for a door that has checked the object and calls another
   * door, so that records still name who it was.
   */
  public Caller also(Role role) {
    var more = EnumSet.of(role);
    more.addAll(roles);
    return new Caller(kind, personId, accountId, name, more, language, zone, token);
  }

  /** Whether the caller may act in this role; the system may act in any. */
  public boolean is(Role role) {
    return kind == Kind.SYSTEM || roles.contains(role);
  }

  public boolean isSystem() {
    return kind == Kind.SYSTEM;
  }
}
