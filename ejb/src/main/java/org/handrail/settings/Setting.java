package org.handrail.settings;

import java.util.Optional;

/**
 * Every setting of the application, with its name, default and meaning; docs list them from here.
 */
public enum Setting {
  BASE_URL(
      "handrail.base-url",
      "http://localhost:8080",
      "Address under which people reach Handrail; links in mails begin with it."),
  BOOTSTRAP(
      "handrail.bootstrap",
      null,
      "YAML or JSON file that sets the installation up at each start: administrator, organisations,"
          + " accounts, teams, categories, calendars, policies, mailboxes; see operations.md. Not set: none."),
  ATTACHMENT_LIMIT(
      "handrail.attachment.limit", "26214400", "Largest file, in bytes, that can be attached."),
  ATTACHMENTS_PER_MESSAGE(
      "handrail.attachment.per-message", "20", "Most files that one message can carry."),
  REFUSED_ENDINGS(
      "handrail.attachment.refused-endings",
      "app,bat,cmd,com,cpl,exe,gadget,hta,jar,js,jse,lnk,msc,msi,msp,pif,ps1,reg,scf,scr,vb,vbe,vbs,"
          + "wsc,wsf,wsh",
      "Endings of file names, separated by commas, that nobody can attach on a screen or by REST,"
          + " because opening such a file runs it; none for no ending. What comes by mail is what the"
          + " mail server let through."),
  UNDO_SENDING(
      "handrail.ticket.undo",
      "PT10S",
      "How long an agent can take back what they sent from the workspace; PT0S sends at once."),
  DATA_DIR(
      "handrail.data.dir",
      null,
      "Folder of what this process keeps; the launcher's default is data."),
  SECRET_KEY(
      "handrail.secret-key",
      null,
      "32 random bytes in Base64 that seal the passwords of mailboxes; the same on all nodes. Not set:"
          + " a key made in the data folder, good for one node."),
  SMTP_HOST(
      "handrail.smtp.host",
      null,
      "Outgoing mail server, for mailboxes that name none of their own."),
  SMTP_PORT("handrail.smtp.port", "587", "Port of the outgoing mail server."),
  SMTP_SECURITY(
      "handrail.smtp.security",
      "STARTTLS",
      "NONE, STARTTLS or TLS; with the last two the server's certificate is checked."),
  SMTP_USER("handrail.smtp.user", null, "User of the outgoing mail server; not set: no login."),
  SMTP_PASSWORD("handrail.smtp.password", null, "Password of that user."),
  MAIL_FROM(
      "handrail.mail.from",
      null,
      "Sender of mails that belong to no mailbox, such as a password reset."),
  MAIL_TIMERS(
      "handrail.mail.timers", "true", "Whether this node fetches, reads and sends mail at all."),
  MAIL_AUTHENTICATION_SERVER(
      "handrail.mail.authentication-server",
      null,
      "Name under which our own mail server writes Authentication-Results (its authserv-id). With it an"
          + " agent's answer by mail goes to the requester when that server confirms the sender; not set:"
          + " such answers become internal notes."),
  MAIL_LIMIT_QUARTER(
      "handrail.mail.limit.quarter-hour",
      "10",
      "How many automatic mails one inbox gets in 15 minutes; name+anything@ is the inbox of name@."),
  MAIL_LIMIT_DAY(
      "handrail.mail.limit.day", "40", "How many automatic mails one inbox gets in 24 hours."),
  MAIL_LIMIT_DOMAIN_QUARTER(
      "handrail.mail.limit.domain-quarter-hour",
      "100",
      "How many automatic mails the strangers of one domain get together in 15 minutes. Not strangers"
          + " are people with an account or an organisation, and the domains of the mailboxes."),
  MAIL_LIMIT_DOMAIN_DAY(
      "handrail.mail.limit.domain-day",
      "1000",
      "How many automatic mails the strangers of one domain get together in 24 hours."),
  MAIL_FOLLOWERS(
      "handrail.mail.most-followers",
      "10",
      "How many people in To and Cc of mails can come to follow one ticket; a note names the others."),
  PRESENCE_SILENCE(
      "handrail.presence.silence",
      "PT3M",
      "How long nothing may be heard from an agent's browser before the agent counts as offline."),
  PASSWORD_ITERATIONS(
      "handrail.password.iterations",
      "250000",
      "Rounds of PBKDF2 with HMAC-SHA-512 per password; after raising it, passwords are hashed again"
          + " when their owners sign in."),
  PASSWORD_RESET_VALIDITY(
      "handrail.password.reset-validity", "PT1H", "How long the link to reset a password works."),
  FIRST_ADMIN_LOG(
      "handrail.first-admin.log",
      "true",
      "On Payara Server: whether a start without any account writes the link that makes the first"
          + " administrator into the server's log. The launcher shows it on its console instead."),
  INVITATION_VALIDITY(
      "handrail.account.invitation-validity",
      "P7D",
      "How long the link to a new account's first password works."),
  TRUSTED_PROXIES(
      "handrail.http.trusted-proxies",
      null,
      "Addresses of reverse proxies, separated by commas, whose X-Forwarded-For, X-Forwarded-Proto and"
          + " X-Forwarded-Host, or Forwarded, are believed."),
  BODIES_PER_ADDRESS(
      "handrail.http.bodies-per-address",
      "100",
      "Most requests with a body that one address may be sending at once; a tenth of it may be large"
          + " files."),
  TIME_ZONE(
      "handrail.time-zone",
      "Europe/Kyiv",
      "Zone of the organisation; nightly jobs start by its clock."),
  CALENDAR_HOSTS(
      "handrail.calendar.private-hosts",
      null,
      "Hosts, separated by commas, whose calendars may be fetched although they are inside our own"
          + " network."),
  CALENDARS_AT(
      "handrail.calendar.refresh-at",
      "03:15",
      "When the job refresh-calendars starts each day, as HH:MM; off for never."),
  SLA_CHECK_AT(
      "handrail.sla.check-at",
      "04:00",
      "When the job verify-sla-clocks starts each day, as HH:MM; off for never."),
  SLA_CHECK_SAMPLE(
      "handrail.sla.check-sample",
      "2000",
      "About how many tickets that job looks at, others each time; 0 for all."),
  FORECAST_CHECK_AT(
      "handrail.forecast.check-at",
      "04:30",
      "When the job backtest-breach-forecast starts each day, as HH:MM; off for never."),
  PURGE_AT(
      "handrail.purge.at",
      "02:30",
      "When the job purge-expired starts each day, as HH:MM; off for never."),
  RETENTION_TOKENS(
      "handrail.retention.token-days", "30", "Days that an expired token stays listed."),
  RETENTION_DRAFTS(
      "handrail.retention.draft-days", "90", "Days that a draft nobody touches is kept."),
  RETENTION_UPLOADS(
      "handrail.retention.upload-days",
      "2",
      "Days that an uploaded file waits to be sent with a message."),
  RETENTION_REQUESTS(
      "handrail.retention.request-days",
      "1",
      "Days that a repeated API request with the same Idempotency-Key is recognised."),
  RETENTION_RAW_MAIL(
      "handrail.retention.raw-mail-days",
      "90",
      "Days that a received mail is kept as it came, after it was decided; its row in the ledger stays."),
  RETENTION_SENT_MAIL(
      "handrail.retention.sent-mail-days",
      "90",
      "Days that the words of a mail are kept after it was sent, cancelled or silenced; its row in the"
          + " outbox stays. One that failed keeps them until somebody has decided about it."),
  RETENTION_SECRET_MAIL(
      "handrail.retention.secret-mail-days",
      "1",
      "The same for mails with a link that sets a password."),
  RETENTION_SIGN_IN_FAILURES(
      "handrail.retention.sign-in-failure-days",
      "1",
      "Days that wrong passwords are counted; they slow the next attempt for half a day at most."),
  RETENTION_SLA_REVIEWS(
      "handrail.retention.sla-review-days",
      "90",
      "Days that previews and simulations of service levels are kept after they were computed, and"
          + " differences of clocks after they were found."),
  RETENTION_JOB_RUNS(
      "handrail.retention.job-run-days", "400", "Days that the history of batch jobs is kept.");

  private final String key;
  private final String defaultValue;
  private final String meaning;

  Setting(String key, String defaultValue, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  public String key() {
    return key;
  }

  /** Empty for a setting that is off until somebody sets it. */
  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  public String meaning() {
    return meaning;
  }
}
