package org.handrail.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.handrail.channel.Inbound.Inbox;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Inbound.Writer;
import org.handrail.channel.InboundFiles.InboundFile;
import org.handrail.channel.Received.Outcome;
import org.handrail.channel.Sender.Proof;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.AgentsFixture;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** What becomes of messages, whatever their channel. */
class ConversationsIT extends ContainerTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @Inject private Conversations conversations;
  @Inject private InboundFiles files;
  @Inject private AgentsFixture agents;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void filesOfAMessageAreInItsTicketUnderItsWritersName() {
    var kept = keep(3);

    var received = receive(message("1", "olena").with(content("See the files", kept)).inbound());

    assertThat(attached(received.ticketId())).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(uploaders(kept)).containsExactly(requester(received.ticketId()));
  }

  @Test
  void moreFilesThanAMessageCarriesTravelInOneArchive() {
    var kept = keep(40);

    assertThat(kept).hasSizeLessThan(40);
    assertThat(names(kept)).contains("file-0.txt", "more-attachments.zip");
  }

  @Test
  void whatAMachineWroteAboutNoTicketIsDroppedWithItsFilesAndMakesNobodyKnown() {
    var kept = keep(1);

    var received =
        receive(
            message("1", "robot").by(Writer.AUTO_REPLY).with(content("I am away", kept)).inbound());

    assertThat(received).isEqualTo(Received.of(Outcome.AUTOMATIC_DROPPED, "NO_TICKET", null));
    assertThat(names(kept)).isEmpty();
    assertThat(count("select count(*) from contact_point where normalised = :it", "robot"))
        .isZero();
  }

  @Test
  void whatWasDroppedIsDecidedAgainWhenAPersonWantsATicketOfItAndOnlyThen() {
    var dropped = message("1", "robot").by(Writer.AUTO_REPLY);
    receive(dropped.inbound());

    assertThat(receive(dropped.inbound()).outcome()).isEqualTo(Outcome.AUTOMATIC_DROPPED);
    assertThat(receive(dropped.forced().inbound()).outcome()).isEqualTo(Outcome.NEW_TICKET);
    assertThat(receive(dropped.forced().inbound()).repeated()).isTrue();
  }

  @Test
  void whoOnlyClaimsATicketGetsOneOfTheirOwnWithAHintForTheHelpdesk() {
    long olenas = receive(message("1", "olena").inbound()).ticketId();

    var received = receive(message("2", "mallory").naming(new TicketHint(olenas, false)).inbound());

    assertThat(received.reason()).isEqualTo("NOT_THEIRS");
    assertThat(received.ticketId()).isNotEqualTo(olenas);
    assertThat(texts(received.ticketId(), "INTERNAL_NOTE"))
        .singleElement()
        .asString()
        .startsWith("The message names HD-");
  }

  @Test
  void ourSignatureLetsSomebodyInToWhomTheConversationWasPassedOn() {
    long olenas = receive(message("1", "olena").inbound()).ticketId();

    var received = receive(message("2", "boris").naming(new TicketHint(olenas, true)).inbound());

    assertThat(received).isEqualTo(Received.of(Outcome.REPLY, null, olenas));
  }

  @Test
  void theFirstTicketThatExistsOfThoseAMessageNamesIsTheOne() {
    long olenas = receive(message("1", "olena").inbound()).ticketId();

    var received =
        receive(
            message("2", "olena")
                .naming(new TicketHint(Long.MAX_VALUE, true), new TicketHint(olenas, false))
                .inbound());

    assertThat(received.ticketId()).isEqualTo(olenas);
  }

  @Test
  void anAgentSpeaksToTheRequesterOnlyWhenTheChannelVouchesForThem() {
    long ticket = receive(message("1", "olena").inbound()).ticketId();
    agentKnownAs("nadia");
    var answer = message("2", "nadia").naming(new TicketHint(ticket, true));

    var unproven = receive(answer.inbound());
    var proven = receive(answer.again("3").proven().inbound());

    assertThat(unproven.reason()).isEqualTo("AGENT_UNPROVEN");
    assertThat(proven.reason()).isEqualTo("AGENT_REPLY");
    assertThat(texts(ticket, "PUBLIC_REPLY")).containsExactly("Please help");
    assertThat(texts(ticket, "REQUESTER_MESSAGE")).hasSize(1);
  }

  @Test
  void onlyAPartOfHandrailBringsMessages() {
    var message = message("1", "olena").inbound();

    assertThatThrownBy(
            () -> callers.callAs(Caller.anonymous(), () -> conversations.receive(message)))
        .hasMessageContaining("adapter");
  }

  private Draft message(String id, String from) {
    return new Draft(
        id,
        from,
        Writer.PERSON,
        Proof.CLAIMED,
        List.of(),
        false,
        content("Please help", List.of()));
  }

  private static Content content(String text, List<UUID> files) {
    return Content.of(SafeHtml.ofText(text), files);
  }

  /** A message of a channel without threads, as a test wants it. */
  private final class Draft {

    private final String id;
    private final String from;
    private final Writer writer;
    private final Proof proof;
    private final List<TicketHint> hints;
    private final boolean forced;
    private final Content content;

    Draft(
        String id,
        String from,
        Writer writer,
        Proof proof,
        List<TicketHint> hints,
        boolean forced,
        Content content) {
      this.id = id;
      this.from = from;
      this.writer = writer;
      this.proof = proof;
      this.hints = hints;
      this.forced = forced;
      this.content = content;
    }

    Draft with(Content other) {
      return new Draft(id, from, writer, proof, hints, forced, other);
    }

    Draft by(Writer other) {
      return new Draft(id, from, other, proof, hints, forced, content);
    }

    Draft naming(TicketHint... others) {
      return new Draft(id, from, writer, proof, List.of(others), forced, content);
    }

    Draft forced() {
      return new Draft(id, from, writer, proof, hints, true, content);
    }

    Draft proven() {
      return new Draft(id, from, writer, Proof.PROVEN, hints, forced, content);
    }

    Draft again(String otherId) {
      return new Draft(otherId, from, writer, proof, hints, forced, content);
    }

    Inbound inbound() {
      return new Inbound(
          TelexChannelFixture.TELEX,
          mark + "-" + id,
          new Sender(new Identity(TelexAdapterFixture.KIND, mark + from), from, proof),
          writer,
          new Inbox(null, "en"),
          hints,
          null,
          null,
          content,
          List.of(),
          forced,
          NOON);
    }
  }

  private Received receive(Inbound message) {
    return asTelex(() -> conversations.receive(message));
  }

  private List<UUID> keep(int howMany) {
    var some =
        IntStream.range(0, howMany)
            .mapToObj(
                i ->
                    new InboundFile(
                        "file-" + i + ".txt", null, (mark + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    return asTelex(() -> files.keep(some));
  }

  private void agentKnownAs(String name) {
    long account = agents.agent(name);
    sql.run(
        handle ->
            handle.execute(
                """
                insert into contact_point (person_id, kind, address, normalised)
                select person_id, 'telex', ?, ? from account where id = ?
                """,
                mark + name,
                mark + name,
                account));
  }

  private List<UUID> attached(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from attachment where ticket_id = :id")
                .bind("id", ticketId)
                .mapTo(UUID.class)
                .list());
  }

  private Set<Long> uploaders(List<UUID> kept) {
    return sql.query(
        handle ->
            handle
                .createQuery("select distinct uploaded_by from attachment where id in (<kept>)")
                .bindList("kept", kept)
                .mapTo(Long.class)
                .set());
  }

  private List<String> names(List<UUID> kept) {
    return sql.query(
        handle ->
            handle
                .createQuery("select file_name from attachment where id in (<kept>)")
                .bindList("kept", kept)
                .mapTo(String.class)
                .list());
  }

  private long requester(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select requester_id from ticket where id = :id")
                .bind("id", ticketId)
                .mapTo(Long.class)
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

  private long count(String query, String from) {
    return sql.query(
        handle -> handle.createQuery(query).bind("it", mark + from).mapTo(Long.class).one());
  }

  private <T> T asTelex(Callable<T> work) {
    try {
      return callers.callAs(Caller.system("telex"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
