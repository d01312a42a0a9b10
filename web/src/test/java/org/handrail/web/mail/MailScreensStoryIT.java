package org.handrail.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.web.browser.AdminStory;
import org.handrail.web.browser.HandrailUnderTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator connects a mailbox and looks after the mail that comes and goes. */
class MailScreensStoryIT extends AdminStory {

  private static final String LOOPBACK = "127.0.0.1";

  @Test
  void aMailboxIsTriedUntilItWorksAndThenSaved() throws Exception {
    var server = HandrailUnderTest.server();
    open("mailboxes.xhtml");
    open("mailbox.xhtml");
    type("mailbox:name", "Facilities");
    type("mailbox:address", "facilities@halyard.example");
    type("mailbox:displayName", "Halyard facilities");
    type("mailbox:inHost", LOOPBACK);
    type("mailbox:inPort", String.valueOf(server.imapPort()));
    type("mailbox:inUser", "facilities@halyard.example");
    type("mailbox:inPassword", "very-secret-word");
    press("mailbox:testIncoming");
    assertThat(element("mailbox:report").getText())
        .as("the incoming server, before the outgoing one is filled in")
        .contains("The server does not speak TLS at this port.")
        .doesNotContain("Outgoing");
    type("mailbox:inPassword", "very-secret-word");
    press("mailbox:save");
    assertThat(element("mailbox:errors").getText()).contains("Outgoing mail (SMTP): Server");
    assertThat(element("mailbox:inPassword").getAttribute("value"))
        .as("what was entered outlives a save that was refused")
        .isEqualTo("very-secret-word");
    type("mailbox:outHost", LOOPBACK);
    type("mailbox:outPort", "1");

    press("mailbox:test");
    assertThat(element("mailbox:report").getText())
        .contains("The server does not speak TLS at this port.", "nobody listens at this port.");
    look("mailbox-wrong");
    choose("mailbox:inSecurity", "None (same machine only)");
    choose("mailbox:outSecurity", "None (same machine only)");
    type("mailbox:outPort", String.valueOf(server.smtpPort()));
    press("mailbox:test");
    assertThat(element("mailbox:report").getText())
        .contains("It works; the folder holds 0 messages.", "It works.");
    look("mailbox-right");
    press("mailbox:save");

    await("facilities@halyard.example");
    assertThat(hasPassword("facilities@halyard.example"))
        .as("what was entered before the test of the connection is saved")
        .isTrue();
    element("list:mailboxes").findElement(By.linkText("Facilities")).click();
    awaitTitle("Facilities");
    assertThat(element("mailbox:inPassword").getAttribute("value")).isEmpty();
    assertThat(getWebDriver().getPageSource()).doesNotContain("very-secret-word");
    press("mailbox:test");
    assertThat(element("mailbox:report").getText())
        .as("with the stored password")
        .contains("the folder holds");
  }

  @Test
  void aMailToACrowdIsHeldInQuarantineUntilSomebodyReleasesIt() throws MessagingException {
    sendToACrowd("Summer party on the pier");
    waiting()
        .until(
            driver -> {
              open("mail-ledger.xhtml?outcome=QUARANTINED");
              return page().contains("Summer party on the pier");
            });
    look("mail-ledger");

    type("ledger:words", "no such mail");
    press("ledger:find");
    await("No message yet, or none like this.");
    type("ledger:words", "summer PARTY");
    press("ledger:find");
    await("Summer party on the pier");
    element("ledger:list").findElement(By.linkText("Summer party on the pier")).click();
    await("It has too many recipients.");
    assertThat(page()).contains("As it came", "Subject: Summer party on the pier");
    look("mail-quarantined");
    press("decide:read");
    await("As it was understood");
    assertThat(element("decide").getText()).contains("guest40@example.org", "Bring a friend.");
    look("mail-read");
    press("decide:again");
    await("being processed again");

    waiting().until(driver -> again().contains("Quarantined"));
    pressAndConfirm("decide:release");
    waiting().until(driver -> again().contains("New ticket"));
    assertThat(page()).contains("HD-").doesNotContain("Release");
    look("mail-released");
  }

  @Test
  void automaticMailThatMadeNoTicketIsListedAndBecomesOneByOneClick() throws MessagingException {
    var message = message("Automatic reply: but I really need a chair");
    message.setHeader("Auto-Submitted", "auto-replied");
    message.setText("Please bring me a chair.");
    message.saveChanges();
    Transport.send(message, InternetAddress.parse("support@halyard.example"));
    waiting()
        .until(
            driver -> {
              open("mail-ledger.xhtml");
              return page().contains("I really need a chair");
            });

    element("automatic").click();
    await("I really need a chair");
    look("mail-automatic");
    press(
        row("ledger:list", "I really need a chair")
            .findElement(By.cssSelector("button[id$=':makeTicket']"))
            .getAttribute("id"));

    waiting()
        .until(
            driver -> {
              open("mail-ledger.xhtml?outcome=NEW_TICKET");
              return page().contains("I really need a chair");
            });
  }

  @Test
  void aMailThatFailedIsSentAgainAndOneThatWaitsIsCancelled() throws Exception {
    outgoing("Broken mail", "FAILED", "550 mailbox is full");
    outgoing("Delayed mail", "QUEUED", "connection refused");
    raiseAnAlarm();
    open("outbox.xhtml");

    press(button("Delayed mail", "cancel"));
    assertThat(row("outbox:list", "Delayed mail").getText()).contains("Cancelled");
    press(button("Broken mail", "retry"));
    waiting()
        .until(
            driver -> {
              press("outbox:find");
              return row("outbox:list", "Broken mail").getText().contains("Sent");
            });
    element("outbox:list").findElement(By.linkText("Broken mail")).click();
    await("It says that it is broken.");

    open("outbox.xhtml");
    press(
        row("outbox:alarms", "A mail could not be delivered")
            .findElement(By.tagName("button"))
            .getAttribute("id"));
    assertThat(page()).doesNotContain("A mail could not be delivered");
  }

  @Test
  void aTemplateIsRewordedLookedAtAndTakenBack() {
    open("mail-templates.xhtml");
    open("mail-template.xhtml?kind=RESOLVED&language=uk");
    type("template:body", "Вітаємо, {nmae}!");
    press("template:save");
    assertThat(page()).contains("“{nmae}” is not a placeholder here");
    look("mail-template-refused");

    type("template:body", "Вітаємо, {name}!\n\nЗапит {number} вирішено.");
    press("template:show");
    await("Вітаємо, Олена Бондар!");
    press("template:save");
    await("Saved.");
    assertThat(page()).contains("Changed");

    open("mail-template.xhtml?kind=RESOLVED&language=uk");
    pressAndConfirm("template:reset");
    await("The original text is in use again.");
    open("mail-template.xhtml?kind=RESOLVED&language=uk");
    assertThat(element("template:body").getAttribute("value"))
        .doesNotContain("Запит {number} вирішено.");

    open("mail-template.xhtml?kind=RESOLVED&language=xx");
    assertThat(page()).contains("Page not found");
  }

  private String again() {
    getWebDriver().navigate().refresh();
    return element("outcome").getText();
  }

  private static void sendToACrowd(String subject) throws MessagingException {
    var message = message(subject);
    var crowd =
        IntStream.range(0, 1001)
            .mapToObj(i -> "guest" + i + "@example.org")
            .collect(Collectors.joining(",\r\n "));
    message.setHeader("Cc", crowd);
    message.setText("Bring a friend.");
    Transport.send(message, InternetAddress.parse("support@halyard.example"));
  }

  private static MimeMessage message(String subject) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", LOOPBACK);
    properties.put("mail.smtp.port", String.valueOf(HandrailUnderTest.server().smtpPort()));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("iryna.savchuk@halyard.example"));
    message.setRecipients(Message.RecipientType.TO, "support@halyard.example");
    message.setSubject(subject);
    return message;
  }

  private static void outgoing(String subject, String state, String error) throws Exception {
    run(
        """
        insert into outbox_mail (message_id, mailbox_id, kind, automatic, to_address, to_name, subject,
          html, text, state, attempts, due_at, last_error, created_at)
        select '<' || gen_random_uuid() || '@halyard.example>', id, 'RESOLVED', true,
          'olga@halyard.example', 'Olga', '%1$s', '<p>It says that it is broken.</p>', 'It says that it is broken.', '%2$s', 3,
          now() + interval '40 minutes', '%3$s', now()
        from mailbox where address = 'support@halyard.example'
        """
            .formatted(subject, state, error));
  }

  private static void raiseAnAlarm() throws Exception {
    run(
        """
        insert into mail_alarm (kind, subject, first_at, last_at)
        values ('MAIL_FAILED', 'olga@halyard.example', now(), now())
        """);
  }

  private String button(String subject, String name) {
    return row("outbox:list", subject)
        .findElement(By.cssSelector("button[id$=':" + name + "']"))
        .getAttribute("id");
  }

  private static boolean hasPassword(String address) throws SQLException, IOException {
    try (var connection = HandrailUnderTest.server().database().connect();
        var work = connection.createStatement();
        var found =
            work.executeQuery(
                "select imap_password is not null from mailbox where address = '"
                    + address
                    + "'")) {
      return found.next() && found.getBoolean(1);
    }
  }

  private static void run(String statement) throws SQLException, IOException {
    try (var connection = HandrailUnderTest.server().database().connect();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }
}
