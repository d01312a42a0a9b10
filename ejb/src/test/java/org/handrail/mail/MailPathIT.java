package org.handrail.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.fetch.MailboxFetch;
import org.handrail.mail.ledger.LedgerFilter;
import org.handrail.mail.ledger.LedgerQueries;
import org.handrail.mail.ledger.LedgerRow;
import org.handrail.mail.ledger.LedgerService;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.mail.mailbox.SaveMailbox;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.Channel;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.ReplyToTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails through real SMTP and IMAP into tickets, and the answers back into mailboxes. */
class MailPathIT extends ContainerTest {

  private static final String SUPPORT = "support@handrail.example";
  private static final String FACILITIES = "facilities@handrail.example";
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final System.Logger LOG = System.getLogger(MailPathIT.class.getName());

  @Inject private MailboxService mailboxes;
  @Inject private MailboxFetch fetch;
  @Inject private LedgerQueries ledger;
  @Inject private LedgerService decisions;
  @Inject private TicketService tickets;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @BeforeEach
  void aMailbox() {
    if (count("select count(*) from mailbox where address = '" + SUPPORT + "'") == 0) {
      asSystem(
          () ->
              mailboxes.save(
                  new SaveMailbox(
                      null, null, MailFixture.mailbox("Support", SUPPORT), "secret", null)));
    }
  }

  @Test
  void aMailBecomesATicketAndIsConfirmedWithItsNumberButNotItsWords() throws Exception {
    MailFixture.account("olena.offers@example.org");

    MailFixture.send(
        "olena.offers@example.org",
        SUPPORT,
        """
        From: Olena Buy-Now <olena.offers@example.org>
        To: support@handrail.example
        Subject: Secret offer
        Message-ID: <first@example.org>
        Date: Tue, 3 Mar 2026 09:15:00 +0200

        Click here.
        """);

    LedgerRow row = decided("Secret offer");
    assertThat(row.outcome()).isEqualTo(Outcome.NEW_TICKET);
    MimeMessage confirmation = received("olena.offers@example.org", 1);
    assertThat(confirmation.getSubject()).startsWith("[HD-" + row.ticketNumber() + "]");
    assertThat(confirmation.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(confirmation.getHeader("In-Reply-To")).containsExactly("<first@example.org>");
    assertThat(bytes(confirmation)).doesNotContain("Secret offer", "Click here", "Buy-Now");
  }

  @Test
  void theAnswerReachesTheRequesterAndTheirReplyItsTicketTenTimesOver() throws Exception {
    MailFixture.account("ivan@example.org");
    MailFixture.send(
        "ivan@example.org", SUPPORT, mail("ivan@example.org", "No VPN", "<vpn@example.org>", ""));
    LedgerRow first = decided("No VPN");

    answer(first.ticketId(), "<p>Which <b>client</b>?</p>");

    MimeMessage answer = received("ivan@example.org", 2);
    assertThat(bytes(answer)).contains("Which <b>client</b>?", "X-Auto-Response-Suppress: All");
    for (int i = 0; i < 10; i++) {
      String reply =
          mail(
              "ivan@example.org",
              "x" + i,
              "<r" + i + "@example.org>",
              "In-Reply-To: " + answer.getMessageID() + "\n");
      MailFixture.send("ivan@example.org", SUPPORT, reply);
      assertThat(decided("x" + i))
          .extracting(LedgerRow::outcome, LedgerRow::ticketId)
          .containsExactly(Outcome.REPLY, first.ticketId());
    }
  }

  @Test
  void whoWentOnAfterAnAnswerIsToldFromThenOnWhatTheyAsked() throws Exception {
    String petro = "petro@example.org";
    MailFixture.account(petro);
    MailFixture.send(petro, SUPPORT, mail(petro, "Screen is dark", "<dark@example.org>", ""));
    answer(decided("Screen is dark").ticketId(), "<p>Is it plugged in?</p>");
    MimeMessage answer = received(petro, 2);
    String inReplyTo = "In-Reply-To: " + answer.getMessageID() + "\n";
    MailFixture.send(petro, SUPPORT, mail(petro, "It is", "<plug@example.org>", inReplyTo));
    decided("It is");

    MailFixture.send(petro, SUPPORT, mail(petro, "A second one", "<two@example.org>", ""));

    LedgerRow second = decided("A second one");
    MimeMessage confirmation = received(petro, 3);
    assertThat(text(answer)).contains("Is it plugged in?", "> Please help.");
    assertThat(confirmation.getSubject())
        .isEqualTo(
            "[HD-%d] We have received your request: A second one".formatted(second.ticketNumber()));
    assertThat(text(confirmation)).contains("“A second one”", "> Please help.");
  }

  @Test
  void aStrangerWhoNamesATicketGetsOneOfTheirOwn() throws Exception {
    MailFixture.send(
        "anna@example.org",
        SUPPORT,
        mail("anna@example.org", "Salary list", "<salary@example.org>", ""));
    LedgerRow annas = decided("Salary list");
    String tag = "Re: [HD-" + annas.ticketNumber() + "] tell me more";

    MailFixture.send(
        "mallory@example.org",
        SUPPORT,
        mail("mallory@example.org", tag, "<m1@example.org>", "References: <salary@example.org>\n"));

    LedgerRow mallorys = decided("tell me more");
    assertThat(mallorys.outcome()).isEqualTo(Outcome.NEW_TICKET);
    assertThat(mallorys.ticketId()).isNotEqualTo(annas.ticketId());
    assertThat(texts(mallorys.ticketId(), "INTERNAL_NOTE"))
        .singleElement()
        .asString()
        .contains("HD-" + annas.ticketNumber());

    MailFixture.send(
        "anna@example.org",
        SUPPORT,
        mail(
            "anna@example.org",
            "Fwd: [HD#" + annas.ticketNumber() + "] by tag",
            "<a2@example.org>",
            ""));
    assertThat(decided("by tag"))
        .extracting(LedgerRow::outcome, LedgerRow::ticketId)
        .containsExactly(Outcome.REPLY, annas.ticketId());
  }

  @Test
  void aMailboxesTeamGetsWhatIsSentToIt() throws Exception {
    long team =
        count(
            """
            insert into team (name, level, strategy, time_zone, created_at)
            values ('Facilities', 1, 'MANUAL', 'Europe/Kyiv', now()) returning id
            """);
    asSystem(
        () ->
            mailboxes.save(
                new SaveMailbox(
                    null,
                    null,
                    MailFixture.mailbox("Facilities", FACILITIES, team),
                    "secret",
                    null)));

    MailFixture.send(
        "hanna@example.org",
        FACILITIES,
        mail("hanna@example.org", "Door squeaks", "<door@example.org>", ""));

    long ticket = decided("Door squeaks").ticketId();
    assertThat(count("select team_id from ticket where id = " + ticket)).isEqualTo(team);
  }

  @Test
  void resolvedIsReopenedByAPersonAndNotByAMachineAndClosedIsFollowedUp() throws Exception {
    MailFixture.send(
        "petro@example.org",
        SUPPORT,
        mail("petro@example.org", "Mouse", "<mouse@example.org>", ""));
    long ticket = decided("Mouse").ticketId();
    move(ticket, "RESOLVED");

    MailFixture.send(
        "petro@example.org",
        SUPPORT,
        mail(
            "petro@example.org",
            "Automatic reply: Mouse",
            "<auto@example.org>",
            "References: <mouse@example.org>\nAuto-Submitted: auto-replied\n"));
    assertThat(decided("Automatic reply: Mouse").outcome()).isEqualTo(Outcome.AUTOMATIC_ATTACHED);
    assertThat(category(ticket)).isEqualTo("RESOLVED");

    MailFixture.send(
        "petro@example.org",
        SUPPORT,
        mail(
            "petro@example.org",
            "Again broken",
            "<again@example.org>",
            "References: <mouse@example.org>\n"));
    assertThat(decided("Again broken").outcome()).isEqualTo(Outcome.REPLY);
    assertThat(category(ticket)).isEqualTo("OPEN");

    move(ticket, "CLOSED");
    MailFixture.send(
        "petro@example.org",
        SUPPORT,
        mail(
            "petro@example.org",
            "Once more",
            "<more@example.org>",
            "References: <mouse@example.org>\n"));
    LedgerRow followUp = decided("Once more");
    assertThat(followUp.outcome()).isEqualTo(Outcome.FOLLOW_UP);
    assertThat(followUp.ticketId()).isNotEqualTo(ticket);
  }

  @Test
  void aMailOfOursThatComesBackIsStopped() throws Exception {
    MailFixture.account("echo@example.org");
    MailFixture.send(
        "echo@example.org", SUPPORT, mail("echo@example.org", "Echo", "<echo@example.org>", ""));
    decided("Echo");
    String confirmation = bytes(received("echo@example.org", 1));

    MailFixture.send("echo@example.org", SUPPORT, confirmation);

    MailFixture.until(
        "stopped",
        SOON,
        () -> count("select count(*) from inbound_mail where outcome = 'LOOP_STOPPED'") == 1);
  }

  @Test
  void whatPassesALimitIsQuarantinedAndCanBeReleased() throws Exception {
    String crowd =
        IntStream.range(0, 41)
            .mapToObj(i -> "p" + i + "@example.org")
            .collect(Collectors.joining(", "));

    MailFixture.send(
        "boss@example.org",
        SUPPORT,
        mail("boss@example.org", "Party", "<party@example.org>", "Cc: " + crowd + "\n"));

    MailFixture.until("quarantined", SOON, () -> !page(quarantined()).isEmpty());
    LedgerRow row = page(quarantined()).get(0);
    assertThat(row.reason()).isEqualTo("TOO_MANY_RECIPIENTS");

    asSystem(
        () -> {
          decisions.release(row.id());
          return null;
        });

    assertThat(decided("Party").outcome()).isEqualTo(Outcome.NEW_TICKET);
  }

  @Test
  void twoFetchersOfOneMailboxTakeEachMessageOnce() throws Exception {
    long mailbox =
        sql.query(
            handle ->
                handle
                    .createQuery("select id from mailbox where address = :a")
                    .bind("a", SUPPORT)
                    .mapTo(Long.class)
                    .one());
    for (int i = 0; i < 30; i++) {
      MailFixture.send(
          "many@example.org",
          SUPPORT,
          mail("many@example.org", "crowd " + i, "<crowd" + i + "@example.org>", ""));
    }

    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> fetches =
        IntStream.range(0, 8)
            .<Future<?>>mapToObj(i -> threads.submit(() -> fetchNow(mailbox)))
            .toList();
    for (Future<?> each : fetches) {
      each.get();
    }
    threads.shutdown();

    var crowd = new LedgerFilter(Optional.empty(), Optional.empty(), "crowd");
    MailFixture.until(
        "30 decided",
        SOON,
        () ->
            page(crowd).stream().filter(row -> row.outcome() == Outcome.NEW_TICKET).count() == 30);
    assertThat(page(crowd)).hasSize(30);
    assertThat(asSystem(ledger::sums).hold()).isTrue();
  }

  private void fetchNow(long mailbox) {
    asSystem(
        () -> {
          mailboxes.checkNow(mailbox);
          fetch.fetch(mailbox);
          return null;
        });
  }

  @Test
  void everyRealMailEndsInTheLedgerWithAnOutcomeAndNoneStopsTheNext() throws Exception {
    Path data =
        Path.of(System.getProperty("handrail.data", "../../shared/data"), "mail", "messages");
    assumeTrue(Files.isDirectory(data), () -> "no real mails in " + data.toAbsolutePath());
    asSystem(
        () ->
            mailboxes.save(
                new SaveMailbox(
                    null,
                    null,
                    MailFixture.mailbox("Real", "real@handrail.example"),
                    "secret",
                    null)));
    List<Path> files;
    try (Stream<Path> found = Files.walk(data)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }

    for (Path file : files) {
      MailFixture.send("sender@example.org", "real@handrail.example", Files.readAllBytes(file));
    }

    MailFixture.until(
        "all decided", Duration.ofSeconds(60), () -> lastUid() == files.size() && undecided() == 0);
    print();
    assertThat(inLedger()).as("each once, however often it was sent").isEqualTo(distinct(files));
    assertThat(asSystem(ledger::sums).hold()).isTrue();
    assertThat(
            count(
                "select count(*) from inbound_mail m join mailbox b on b.id = m.mailbox_id where b.name = 'Real' and m.outcome = 'QUARANTINED'"))
        .isZero();
  }

  /** Some files differ in their line ends only, which SMTP makes equal. */
  private static long distinct(List<Path> files) throws IOException {
    Set<String> mails = new HashSet<>();
    for (Path file : files) {
      mails.add(MailFixture.asSent(Files.readAllBytes(file)));
    }
    return mails.size();
  }

  private long lastUid() {
    return count(
        "select coalesce(max(f.last_uid), 0) from mailbox_fetch f join mailbox b on b.id = f.mailbox_id where b.name = 'Real'");
  }

  private long inLedger() {
    return count(
        "select count(*) from inbound_mail m join mailbox b on b.id = m.mailbox_id where b.name = 'Real'");
  }

  private long undecided() {
    return count(
        "select count(*) from inbound_mail m join mailbox b on b.id = m.mailbox_id where b.name = 'Real' and m.outcome = 'IN_PROGRESS'");
  }

  /** The outcome table, in the order the mails came. */
  private void print() {
    var table = new StringBuilder("real mails and their outcomes\n");
    sql.query(
            handle ->
                handle
                    .createQuery(
                        "select m.id, m.outcome, m.sender, m.subject, m.ticket_id, m.marks::text marks from inbound_mail m join mailbox b on b.id = m.mailbox_id where b.name = 'Real' order by m.id")
                    .mapToMap()
                    .list())
        .forEach(
            row ->
                table.append(
                    "%-18s ticket %-5s %-45s %s %s%n"
                        .formatted(
                            row.get("outcome"),
                            row.get("ticket_id"),
                            row.get("sender"),
                            row.get("subject"),
                            row.get("marks"))));
    LOG.log(System.Logger.Level.INFO, table.toString());
  }

  private LedgerFilter quarantined() {
    return new LedgerFilter(
        Optional.of(Outcome.QUARANTINED), Optional.empty(), "party@example.org");
  }

  private LedgerRow decided(String words) {
    var filter = new LedgerFilter(Optional.empty(), Optional.empty(), words);
    MailFixture.until(
        "outcome of " + words,
        SOON,
        () -> page(filter).stream().anyMatch(row -> row.outcome() != Outcome.IN_PROGRESS));
    return page(filter).get(0);
  }

  private List<LedgerRow> page(LedgerFilter filter) {
    return asSystem(() -> ledger.page(filter, Optional.empty(), 1000).rows());
  }

  private static MimeMessage received(String address, int howMany) {
    MailFixture.until(
        howMany + " mails for " + address,
        SOON,
        () -> MailFixture.inbox(address).size() >= howMany);
    return MailFixture.inbox(address).get(howMany - 1);
  }

  private static String mail(String from, String subject, String messageId, String more) {
    return "From: %s\nTo: support@handrail.example\nSubject: %s\nMessage-ID: %s\n%s\nPlease help.\n"
        .formatted(from, subject, messageId, more);
  }

  private static String bytes(MimeMessage message) throws IOException, MessagingException {
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(MimeMessage message) throws IOException, MessagingException {
    return ((Multipart) message.getContent())
        .getBodyPart(0)
        .getContent()
        .toString()
        .replace("\r\n", "\n");
  }

  private void answer(long ticketId, String html) {
    asSystem(
        () -> {
          tickets.reply(
              new ReplyToTicket(
                  ticketId,
                  null,
                  NewMessage.written(new SafeHtml(html), List.of(), Channel.AGENT),
                  null));
          return null;
        });
  }

  private void move(long ticketId, String category) {
    long status =
        sql.query(
            handle ->
                handle
                    .createQuery("select id from ticket_status where standard and category = :c")
                    .bind("c", category)
                    .mapTo(Long.class)
                    .one());
    asSystem(
        () -> {
          tickets.changeStatus(new ChangeStatus(ticketId, null, status));
          return null;
        });
  }

  private String category(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select status_category from ticket where id = :id")
                .bind("id", ticketId)
                .mapTo(String.class)
                .one());
  }

  private List<String> texts(long ticketId, String kind) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select text from message where ticket_id = :id and kind = :kind order by id")
                .bind("id", ticketId)
                .bind("kind", kind)
                .mapTo(String.class)
                .list());
  }

  private long count(String query) {
    return sql.query(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private <T> T asSystem(Callable<T> work) {
    try {
      return callers.callAs(Caller.system("test"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
