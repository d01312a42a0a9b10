package org.handrail.mail.outbox;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.jdbi.v3.core.Handle;

/**
 * How many automatic mails one inbox may get, whatever stands behind a plus in its address, and how
 * many the strangers of one domain together. Two programs that answer each other fall silent by it,
 * whatever each of them thinks of the other, and nobody can have us write to addresses they invent
 * in somebody's domain. No strangers are people with an account or an organisation, and everybody
 * in the domain of a mailbox of ours.
 */
@ApplicationScoped
class MailLimit {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Sql sql;
  @Inject private Settings settings;

  /** So many mails in any such span, to those who have this in the column. */
  private record Allowance(Alarm alarm, String column, String whom, int mails, Duration span) {}

  /**
   * There is no room.
   *
   * @param until when there is again
   * @param whom an inbox or a domain
   */
  record Full(Instant until, Alarm alarm, String whom) {}

  /** What an administrator is told; each has a text. */
  enum Alarm {
    TOO_MANY_MAILS,
    TOO_MANY_MAILS_TO_DOMAIN
  }

  /**
   * Whether one more would be too many; if that is empty, holds the inbox until the transaction
   * ends. A domain is not held, so that nobody all mails to a large one wait for each other: it may
   * get a few more.
   */
  Optional<Full> full(String address, Instant now) {
    String inbox = address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    return sql.query(
        handle ->
            // what others are sending at this moment can only add to it
            full(handle, inbox, now)
                .or(
                    () -> {
                      hold(handle, inbox);
                      return full(handle, inbox, now);
                    })
                .or(
                    () ->
                        isOfStrangers(handle, address)
                            ? domainFull(handle, inbox, now)
                            : Optional.empty()));
  }

  /** Two transactions that write to one inbox count one after the other. */
  private static void hold(Handle handle, String inbox) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('mail ' || :a, 0))::text")
        .bind("a", inbox)
        .mapTo(String.class)
        .one();
  }

  private Optional<Full> full(Handle handle, String inbox, Instant now) {
    return first(
        handle,
        now,
        allowance(Alarm.TOO_MANY_MAILS, "to_inbox", inbox, Setting.MAIL_LIMIT_QUARTER, QUARTER),
        allowance(Alarm.TOO_MANY_MAILS, "to_inbox", inbox, Setting.MAIL_LIMIT_DAY, DAY));
  }

  private Optional<Full> domainFull(Handle handle, String inbox, Instant now) {
    String domain = inbox.substring(inbox.lastIndexOf('@') + 1);
    var alarm = Alarm.TOO_MANY_MAILS_TO_DOMAIN;
    return first(
        handle,
        now,
        allowance(alarm, "to_domain", domain, Setting.MAIL_LIMIT_DOMAIN_QUARTER, QUARTER),
        allowance(alarm, "to_domain", domain, Setting.MAIL_LIMIT_DOMAIN_DAY, DAY));
  }

  private Allowance allowance(
      Alarm alarm, String column, String whom, Setting mails, Duration span) {
    return new Allowance(alarm, column, whom, Math.max(1, settings.number(mails)), span);
  }

  /**
   * When the first of as many mails as are allowed leaves their span; empty if there are fewer.
   *
   * @param allowances all for the same whom
   */
  private static Optional<Full> first(Handle handle, Instant now, Allowance... allowances) {
    return handle
        .createQuery(
            """
            select a.place, m.created_at
            from unnest(:others) with ordinality as a(others, place)
              cross join lateral (
                select created_at from outbox_mail
                where automatic and %s = :whom and state not in ('SILENCED', 'CANCELLED')
                order by created_at desc offset a.others limit 1) m
            """
                .formatted(allowances[0].column()))
        .bind("whom", allowances[0].whom())
        .bindArray("others", Integer.class, others(allowances))
        .map((row, context) -> full(allowances[row.getInt("place") - 1], row))
        .stream()
        .filter(full -> now.isBefore(full.until()))
        .max(comparing(Full::until));
  }

  private static List<Integer> others(Allowance... allowances) {
    return Stream.of(allowances).map(allowance -> allowance.mails() - 1).toList();
  }

  private static Full full(Allowance allowance, ResultSet row) throws SQLException {
    var until = Sql.instant(row, "created_at").plus(allowance.span());
    return new Full(until, allowance.alarm(), allowance.whom());
  }

  private static boolean isOfStrangers(Handle handle, String address) {
    return handle
        .createQuery(
            """
            select not exists (
                select 1 from contact_point c join person p on p.id = c.person_id
                where c.kind = 'email' and c.normalised = lower(:address)
                  and (p.organisation_id is not null
                       or exists (select 1 from account a where a.person_id = p.id and a.active)))
              and not exists (
                select 1 from mailbox b
                where lower(regexp_replace(b.address, '^.*@', '')) = lower(regexp_replace(:address, '^.*@', '')))
            """)
        .bind("address", address)
        .mapTo(Boolean.class)
        .one();
  }
}
