package org.handrail.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.handrail.mail.ledger.Ledger;
import org.handrail.mail.ledger.LedgerFilter;
import org.handrail.mail.ledger.LedgerQueries;
import org.handrail.mail.ledger.LedgerRow;
import org.handrail.mail.ledger.LedgerService;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.ledger.Received;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.mail.mailbox.SaveMailbox;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.AgentsFixture;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.model.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Mails through real SMTP and IMAP into tickets, and the answers back into mailboxes. */
class MailPathIT extends ContainerTest {

  private static final Path REAL_MAILS =
      Path.of(System.getProperty("handrail.data", "../../shared/data"), "mail", "messages");

  private static final String SUPPORT = "support@handrail.example";
  private static final String FACILITIES = "facilities@handrail.example";
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final System.Logger LOG = System.getLogger(MailPathIT.class.getName());

  @Inject private MailboxService mailboxes;
  @Inject private MailboxFetch fetch;
  @Inject private Ledger entry;
  @Inject private LedgerQueries ledger;
  @Inject private LedgerService decisions;
  @Inject private TicketService tickets;
  @Inject private Callers callers;
  @Inject private AgentsFixture agents;
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

  /** Whatever a stranger's mail says of itself, it says nothing in another one's ticket. */
  @Test
  void noForgeryOfAStrangerEndsInAnotherOnesTicket() throws Exception {
    MailFixture.send(
        "anna@example.org",
        SUPPORT,
        mail("anna@example.org", "Contract of Anna", "<contract@example.org>", ""));
    var annas = decided("Contract of Anna");
    var mark = "0".repeat(32);
    var forged =
        List.of(
            "Sender: anna@example.org\nIn-Reply-To: <contract@example.org>\n",
            "In-Reply-To: <t.%d.7a.%s@handrail.example>\n".formatted(annas.ticketId(), mark),
            "Cc: support+t-%d-%s@handrail.example\n".formatted(annas.ticketId(), mark),
            "Cc: support+t-%d@handrail.example\n".formatted(annas.ticketId()),
            "X-Original-From: anna@example.org\nX-Handrail-Ticket: HD-%d\n"
                .formatted(annas.ticketNumber()));

    for (int i = 0; i < forged.size(); i++) {
      var from = i % 2 == 0 ? "\"anna@example.org\" <mallory@example.org>" : "mallory@example.org";
      var subject = "[HD-%d] forgery %d".formatted(annas.ticketNumber(), i);
      MailFixture.send(
          "mallory@example.org",
          SUPPORT,
          mail(from, subject, "<forged-%d@example.org>".formatted(i), forged.get(i)));
    }

    for (int i = 0; i < forged.size(); i++) {
      assertThat(decided("forgery " + i).ticketId())
          .as(forged.get(i))
          .isNotEqualTo(annas.ticketId());
    }
    assertThat(texts(annas.ticketId(), "REQUESTER_MESSAGE")).hasSize(1);
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
  void aPersonWhoAsksAboutAutomaticRepliesIsNoMachine() throws Exception {
    MailFixture.account("oksana@example.org");

    MailFixture.send(
        "oksana@example.org",
        SUPPORT,
        mail("oksana@example.org", "Out of office text cannot be saved", "<ooo@example.org>", ""));
    MailFixture.send(
        "oksana@example.org",
        SUPPORT,
        mail(
            "oksana@example.org",
            "Forwarded by my rule",
            "<rule@example.org>",
            "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: DR, OOF, AutoReply\n"));

    assertThat(decided("Out of office text").outcome()).isEqualTo(Outcome.NEW_TICKET);
    assertThat(decided("Forwarded by my rule").outcome()).isEqualTo(Outcome.NEW_TICKET);
    assertThat(received("oksana@example.org", 2).getSubject()).startsWith("[HD-");
  }

  @Test
  void aPersonThroughAGroupReopensWhatWaitsAndGoesOnFromWhatIsClosed() throws Exception {
    MailFixture.send(
        "danylo@example.org",
        SUPPORT,
        mail("danylo@example.org", "Screen", "<scr@example.org>", ""));
    long ticket = decided("Screen").ticketId();
    move(ticket, "PENDING");
    String group =
        "References: <scr@example.org>\nPrecedence: list\nList-ID: <it.example.org>\n"
            + "List-Unsubscribe: <mailto:it-leave@example.org>\n";

    MailFixture.send(
        "danylo@example.org",
        SUPPORT,
        mail("danylo@example.org", "Dark again", "<scr2@example.org>", group));
    assertThat(decided("Dark again").outcome()).isEqualTo(Outcome.REPLY);
    assertThat(category(ticket)).isEqualTo("OPEN");

    move(ticket, "CLOSED");
    MailFixture.send(
        "danylo@example.org",
        SUPPORT,
        mail("danylo@example.org", "Dark once more", "<scr3@example.org>", group));
    assertThat(decided("Dark once more").outcome()).isEqualTo(Outcome.FOLLOW_UP);
  }

  @Test
  void anAbsenceThatAnswersAtOnceChangesNothingAndOneForAClosedTicketWaitsForSomebody()
      throws Exception {
    MailFixture.account("yurii@example.org");
    MailFixture.send(
        "yurii@example.org", SUPPORT, mail("yurii@example.org", "Keys", "<keys@example.org>", ""));
    long ticket = decided("Keys").ticketId();
    answer(ticket, "<p>Which keys?</p>");
    move(ticket, "PENDING");
    long heard =
        count(
            "select extract(epoch from last_requester_message_at) from ticket where id = "
                + ticket);
    String answers = "In-Reply-To: " + received("yurii@example.org", 2).getMessageID() + "\n";

    MailFixture.send(
        "yurii@example.org",
        SUPPORT,
        mail("yurii@example.org", "Automatic reply: away", "<away@example.org>", answers));

    assertThat(decided("Automatic reply: away").outcome()).isEqualTo(Outcome.AUTOMATIC_ATTACHED);
    assertThat(category(ticket)).isEqualTo("PENDING");
    assertThat(
            count(
                "select extract(epoch from last_requester_message_at) from ticket where id = "
                    + ticket))
        .isEqualTo(heard);

    move(ticket, "CLOSED");
    MailFixture.send(
        "yurii@example.org",
        SUPPORT,
        mail(
            "yurii@example.org",
            "Still away",
            "<away2@example.org>",
            answers + "Auto-Submitted: auto-replied\n"));
    LedgerRow listed = decided("Still away");
    assertThat(listed.outcome()).isEqualTo(Outcome.AUTOMATIC_DROPPED);

    asSystem(
        () -> {
          decisions.release(listed.id());
          return null;
        });

    MailFixture.until(
        "a ticket of it", SOON, () -> decided("Still away").outcome() == Outcome.FOLLOW_UP);
  }

  @Test
  void anAgentsMailIsNeverSaidOnTheRequestersSide() throws Exception {
    MailFixture.account("larysa@example.org");
    MailFixture.account("agent.maks@handrail.example");
    agentWithAddress("Maks", "agent.maks@handrail.example");
    MailFixture.send(
        "larysa@example.org",
        SUPPORT,
        mail("larysa@example.org", "Lost badge", "<lost-badge@example.org>", ""));
    long ticket = decided("Lost badge").ticketId();
    move(ticket, "PENDING");
    String answers = "In-Reply-To: " + signedIdOf(ticket) + "\n";

    MailFixture.send(
        "agent.maks@handrail.example",
        SUPPORT,
        mail("agent.maks@handrail.example", "Re: unproven", "<ag1@handrail.example>", answers));

    assertThat(decided("Re: unproven"))
        .extracting(LedgerRow::outcome, LedgerRow::reason)
        .containsExactly(Outcome.REPLY, "AGENT_UNPROVEN");
    assertThat(texts(ticket, "INTERNAL_NOTE"))
        .singleElement()
        .asString()
        .contains("Please help.", "Nothing proves");
    assertThat(texts(ticket, "REQUESTER_MESSAGE")).hasSize(1);
    assertThat(category(ticket)).isEqualTo("PENDING");
    assertThat(bytes(received("agent.maks@handrail.example", 1)))
        .contains("did not go to the requester", "/agent/ticket.xhtml?number=");
  }

  @Test
  void anAgentsProvenMailIsTheAnswerWithoutWhatItQuotes() throws Exception {
    MailFixture.account("sofia@example.org");
    long account = agentWithAddress("Nadia", "agent.nadia@handrail.example");
    MailFixture.send(
        "sofia@example.org",
        SUPPORT,
        mail("sofia@example.org", "Chair", "<chair@example.org>", ""));
    long ticket = decided("Chair").ticketId();
    System.setProperty("handrail.mail.authentication-server", "mx.handrail.example");
    try {
      MailFixture.send(
          "agent.nadia@handrail.example",
          SUPPORT,
          """
          Authentication-Results: mx.handrail.example; dkim=pass header.d=handrail.example
          From: Nadia <agent.nadia@handrail.example>
          To: support@handrail.example
          Subject: Re: proven
          Message-ID: <ag2@handrail.example>
          In-Reply-To: %s

          A new chair comes tomorrow.

          On Monday, 30 November 2026, Helpdesk wrote:
          > for the helpdesk only
          """
              .formatted(signedIdOf(ticket)));

      assertThat(decided("Re: proven"))
          .extracting(LedgerRow::outcome, LedgerRow::reason)
          .containsExactly(Outcome.REPLY, "AGENT_REPLY");
    } finally {
      System.clearProperty("handrail.mail.authentication-server");
    }

    assertThat(texts(ticket, "PUBLIC_REPLY")).containsExactly("A new chair comes tomorrow.");
    assertThat(
            count(
                "select author_id from message where ticket_id = "
                    + ticket
                    + " and kind = 'PUBLIC_REPLY'"))
        .isEqualTo(count("select person_id from account where id = " + account));
    assertThat(bytes(received("sofia@example.org", 2)))
        .contains("A new chair comes tomorrow.")
        .doesNotContain("for the helpdesk only");
  }

  @Test
  void anAgentWithARequestOfTheirOwnIsItsRequester() throws Exception {
    agentWithAddress("Borys", "agent.borys@handrail.example");
    MailFixture.send(
        "agent.borys@handrail.example",
        SUPPORT,
        mail("agent.borys@handrail.example", "My own", "<own@handrail.example>", ""));
    long ticket = decided("My own").ticketId();

    MailFixture.send(
        "agent.borys@handrail.example",
        SUPPORT,
        mail(
            "agent.borys@handrail.example",
            "My second word",
            "<own2@handrail.example>",
            "In-Reply-To: " + signedIdOf(ticket) + "\n"));

    assertThat(decided("My second word").outcome()).isEqualTo(Outcome.REPLY);
    assertThat(texts(ticket, "REQUESTER_MESSAGE")).hasSize(2);
  }

  @Test
  void aFormSpeaksForThePersonItNamesButProvesNoAgent() throws Exception {
    MailFixture.account("iryna.form@example.org");
    agentWithAddress("Taras", "agent.taras@handrail.example");
    MailFixture.send(
        "noreply@forms.example",
        SUPPORT,
        mail(
            "Form <noreply@forms.example>",
            "From a form",
            "<form1@forms.example>",
            "Reply-To: \"Form, Iryna\" <iryna.form@example.org>\n"));

    LedgerRow row = decided("From a form");
    assertThat(row.sender()).isEqualTo("iryna.form@example.org");
    assertThat(received("iryna.form@example.org", 1).getSubject())
        .startsWith("[HD-" + row.ticketNumber() + "]");

    System.setProperty("handrail.mail.authentication-server", "mx.handrail.example");
    try {
      MailFixture.send(
          "noreply@forms.example",
          SUPPORT,
          """
          Authentication-Results: mx.handrail.example; dmarc=pass header.from=forms.example
          From: Form <noreply@forms.example>
          Reply-To: agent.taras@handrail.example
          To: support@handrail.example
          Subject: Re: as an agent
          Message-ID: <form2@forms.example>
          In-Reply-To: %s

          Pay to another account.
          """
              .formatted(signedIdOf(row.ticketId())));
      assertThat(decided("Re: as an agent").reason()).isEqualTo("AGENT_UNPROVEN");
    } finally {
      System.clearProperty("handrail.mail.authentication-server");
    }
    assertThat(texts(row.ticketId(), "PUBLIC_REPLY")).isEmpty();
  }

  @Test
  void anAnswerInTheSubjectIsReadAndWhoIsPutInCopyFollows() throws Exception {
    MailFixture.send(
        "olha@example.org", SUPPORT, mail("olha@example.org", "Phone", "<phone@example.org>", ""));
    long ticket = decided("Phone").ticketId();

    MailFixture.send(
        "olha@example.org",
        SUPPORT,
        """
        From: olha@example.org
        To: support@handrail.example
        Cc: "Boss, Olha's" <olhas.boss@example.org>
        Subject: Re: solved by a restart
        Message-ID: <phone2@example.org>
        References: <phone@example.org>

        > Which phone?
        """);

    assertThat(decided("solved by a restart").outcome()).isEqualTo(Outcome.REPLY);
    assertThat(texts(ticket, "REQUESTER_MESSAGE").get(1)).contains("solved by a restart");
    assertThat(followers(ticket)).containsExactly("olhas.boss@example.org");
  }

  @Test
  void aMailToACrowdIsATicketThatAFewFollowPeopleWeKnowFirst() throws Exception {
    MailFixture.send(
        "known@example.org",
        SUPPORT,
        mail("known@example.org", "I am known", "<known@example.org>", ""));
    decided("I am known");
    String crowd =
        IntStream.range(0, 45)
            .mapToObj(i -> "crowd" + i + "@example.net")
            .collect(Collectors.joining(",\n "));

    MailFixture.send(
        "nina@example.org",
        SUPPORT,
        mail(
            "nina@example.org",
            "Server room is hot",
            "<hot@example.org>",
            "Cc: " + crowd + ",\n known@example.org\n"));

    LedgerRow row = decided("Server room is hot");
    assertThat(row.outcome()).isEqualTo(Outcome.NEW_TICKET);
    assertThat(followers(row.ticketId()))
        .hasSize(10)
        .contains("known@example.org", "crowd0@example.net");
    assertThat(texts(row.ticketId(), "INTERNAL_NOTE"))
        .singleElement()
        .asString()
        .contains("36", "crowd44@example.net");
    assertThat(count("select count(*) from contact_point where normalised = 'crowd44@example.net'"))
        .as("nobody is made known for nothing")
        .isZero();
  }

  private List<String> followers(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select c.normalised from ticket_follower w
                      join contact_point c on c.person_id = w.person_id
                    where w.ticket_id = :id order by 1
                    """)
                .bind("id", ticketId)
                .mapTo(String.class)
                .list());
  }

  /** Of the confirmation, which carries the ticket under our signature. */
  private String signedIdOf(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select message_id from outbox_mail where ticket_id = :id order by id limit 1")
                .bind("id", ticketId)
                .mapTo(String.class)
                .one());
  }

  private long agentWithAddress(String name, String address) {
    long account = agents.agent(name);
    sql.run(
        handle ->
            handle.execute(
                """
                insert into contact_point (person_id, kind, address, normalised)
                select person_id, 'email', ?, ? from account where id = ?
                """,
                address,
                address,
                account));
    return account;
  }

  @Test
  void oneMailOverTwoRoutesIsOneTicketAlsoWhenBothArriveAtOnce() throws Exception {
    MailFixture.account("twice@example.org");
    String words = mail("twice@example.org", "Beamer is blue", "<beamer@example.org>", "");
    long mailbox = count("select id from mailbox where address = '" + SUPPORT + "'");

    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> entries =
        IntStream.rangeClosed(1, 2)
            .mapToObj(
                i -> {
                  byte[] raw =
                      ("Received: from mx%d by us\nDelivered-To: route%d@x\n".formatted(i, i)
                              + words)
                          .getBytes(StandardCharsets.UTF_8);
                  var message = new Received(mailbox, 77, i, raw, raw.length, null);
                  return nodes.submit(() -> entries(message));
                })
            .toList();
    for (Future<Boolean> each : entries) {
      assertThat(each.get()).isTrue();
    }
    nodes.shutdown();
    var filter = new LedgerFilter(Optional.empty(), Optional.empty(), "<beamer@example.org>");
    MailFixture.until(
        "both decided",
        SOON,
        () -> page(filter).stream().allMatch(row -> row.outcome() != Outcome.IN_PROGRESS));

    assertThat(page(filter))
        .extracting(LedgerRow::outcome)
        .containsExactlyInAnyOrder(Outcome.NEW_TICKET, Outcome.COPY);
    assertThat(page(filter)).extracting(LedgerRow::ticketId).doesNotContainNull();
    assertThat(asSystem(ledger::sums).hold()).isTrue();
  }

  private boolean entries(Received message) {
    return asSystem(() -> entry.enter(message));
  }

  @Test
  void anAnswerThatCameBackIsSeenInTheTicketWhichWaitsNoMore() throws Exception {
    MailFixture.account("gone@example.org");
    MailFixture.account("lead.roman@handrail.example");
    long owner = agentWithAddress("Roman", "lead.roman@handrail.example");
    MailFixture.send(
        "gone@example.org",
        SUPPORT,
        mail("gone@example.org", "Contract", "<contract@example.org>", ""));
    long ticket = decided("Contract").ticketId();
    sql.run(
        handle -> handle.execute("update ticket set assignee_id = ? where id = ?", owner, ticket));
    answer(ticket, "<p>Which contract?</p>");
    String answer = received("gone@example.org", 2).getMessageID();
    move(ticket, "PENDING");

    MailFixture.send(
        "x@example.org",
        SUPPORT,
        bounce("forged", answer.replaceFirst("[0-9a-f]{8}@", "00000000@"), "failed", "5.1.1"));
    assertThat(decided("forged@mx").outcome()).isEqualTo(Outcome.BOUNCE);
    MailFixture.send("x@example.org", SUPPORT, bounce("late", answer, "delayed", "4.4.1"));
    assertThat(decided("late@mx").reason()).isEqualTo("DELAYED");
    assertThat(category(ticket)).isEqualTo("PENDING");
    assertThat(undelivered(ticket)).isEmpty();

    MailFixture.send("x@example.org", SUPPORT, bounce("true1", answer, "failed", "5.1.1"));
    MailFixture.send("x@example.org", SUPPORT, bounce("true2", answer, "failed", "5.1.1"));

    assertThat(decided("true1@mx"))
        .extracting(LedgerRow::outcome, LedgerRow::ticketId)
        .containsExactly(Outcome.BOUNCE, ticket);
    decided("true2@mx");
    assertThat(undelivered(ticket)).containsExactly("gone@example.org ADDRESS_UNKNOWN");
    assertThat(category(ticket)).isEqualTo("OPEN");
    assertThat(
            count(
                "select count(*) from ticket_history where kind = 'undelivered' and ticket_id = "
                    + ticket))
        .as("told once")
        .isEqualTo(1);
    assertThat(bytes(received("lead.roman@handrail.example", 1)))
        .contains("gone@example.org: there is no such address");
  }

  @Test
  void aReportAboutASolvedTicketReopensNothing() throws Exception {
    MailFixture.account("full@example.org");
    MailFixture.send(
        "full@example.org", SUPPORT, mail("full@example.org", "Lamp", "<lamp@example.org>", ""));
    long ticket = decided("Lamp").ticketId();
    answer(ticket, "<p>A new lamp is on its way.</p>");
    String answer = received("full@example.org", 2).getMessageID();
    move(ticket, "RESOLVED");

    MailFixture.send("x@example.org", SUPPORT, bounce("full", answer, "failed", "5.2.2"));

    decided("full@mx");
    assertThat(undelivered(ticket)).containsExactly("full@example.org MAILBOX_FULL");
    assertThat(category(ticket)).isEqualTo("RESOLVED");
    assertThat(count("select count(*) from ticket where subject like '%full@mx%'")).isZero();
  }

  private List<String> undelivered(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select u.address || ' ' || u.because from message_undelivered u
                      join message m on m.id = u.message_id where m.ticket_id = :id
                    """)
                .bind("id", ticketId)
                .mapTo(String.class)
                .list());
  }

  private static String bounce(String id, String returned, String action, String status) {
    return """
        From: MAILER-DAEMON@mx.example.net
        To: support@handrail.example
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <%1$s@mx.example.net>
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary=rep

        --rep
        Content-Type: text/plain

        Sorry.
        --rep
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; somebody@example.org
        Action: %3$s
        Status: %4$s
        --rep
        Content-Type: text/rfc822-headers

        Message-ID: %2$s
        --rep--
        """
        .formatted(id, returned, action, status);
  }

  @Test
  void whoSendsTooMuchIsNamedInTheLedgerAndTold() throws Exception {
    MailFixture.account("dump@example.org");
    long mailbox = count("select id from mailbox where address = '" + SUPPORT + "'");
    byte[] header =
        mail("dump@example.org", "Crash dump", "<dump@example.org>", "")
            .split("\n\n", 2)[0]
            .getBytes(StandardCharsets.UTF_8);

    entries(new Received(mailbox, 78, 1, header, 27 << 20, "MESSAGE_TOO_LARGE"));

    assertThat(decided("Crash dump"))
        .extracting(LedgerRow::outcome, LedgerRow::reason, LedgerRow::sender)
        .containsExactly(Outcome.REFUSED, "MESSAGE_TOO_LARGE", "dump@example.org");
    MimeMessage told = received("dump@example.org", 1);
    assertThat(told.getHeader("In-Reply-To")).containsExactly("<dump@example.org>");
    assertThat(bytes(told)).contains("larger than 25 MB").doesNotContain("Crash dump");
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
        IntStream.range(0, 1001)
            .mapToObj(i -> "p" + i + "@example.org")
            .collect(Collectors.joining(",\n "));

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

  /** Asked before the test enters the server, where being skipped would count as an error. */
  static boolean hasRealMails() {
    return Files.isDirectory(REAL_MAILS);
  }

  @Test
  @EnabledIf(value = "hasRealMails", disabledReason = "no real mails where -Dhandrail.data says")
  void everyRealMailEndsInTheLedgerWithAnOutcomeAndNoneStopsTheNext() throws Exception {
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
    try (Stream<Path> found = Files.walk(REAL_MAILS)) {
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

  /**
   * Some files differ in their line ends only, which SMTP makes equal, or in the traces of their
   * way.
   */
  private static long distinct(List<Path> files) throws IOException {
    Set<String> mails = new HashSet<>();
    for (Path file : files) {
      String mail = MailFixture.asSent(Files.readAllBytes(file));
      mails.add(mail.replaceAll("(?im)^Received:.*\\r\\n(?:[ \\t].*\\r\\n)*", ""));
    }
    return mails.size();
  }

  private long lastUid() {
    return count(
        "select coalesce(max(f.last_uid), 0) from mailbox_fetch f join mailbox b on b.id = f.mailbox_id where b.name = 'Real'");
  }

  private long inLedger() {
    return count(
        "select count(*) from inbound_mail m join mailbox b on b.id = m.mailbox_id where b.name = 'Real' and not m.copy");
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
    try {
      MailFixture.until("outcome of " + words, SOON, () -> isDecided(page(filter)));
    } catch (AssertionError late) {
      throw new AssertionError(page(filter) + " failed with " + errors(), late);
    }
    return page(filter).get(0);
  }

  /** The newest of them. */
  private static boolean isDecided(List<LedgerRow> rows) {
    return !rows.isEmpty() && rows.get(0).outcome() != Outcome.IN_PROGRESS;
  }

  private List<String> errors() {
    return sql.query(
        handle ->
            handle
                .createQuery("select error from inbound_attempt where error is not null")
                .mapTo(String.class)
                .list());
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
