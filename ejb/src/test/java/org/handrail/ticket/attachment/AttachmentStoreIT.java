package org.handrail.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.kernel.retention.ExpiredRows;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.TicketRejected;
import org.junit.jupiter.api.Test;

class AttachmentStoreIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final int TWENTY_MEGABYTES = 20_000_000;

  /** What every virus scanner must find, and what is nothing but 68 letters to us. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  @Inject private Attachments attachments;
  @Inject private ExpiredRows expired;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Sql sql;
  @Resource private ManagedExecutorService threads;

  @Test
  void aFileComesBackAsItWasSent() throws Exception {
    var olena = requester("olena@example.org");

    var sent = sentBy(olena, "virus test.txt", EICAR.getBytes(StandardCharsets.US_ASCII));

    assertThat(asWords(olena, sent)).isEqualTo(EICAR);
  }

  @Test
  void twentyMegabytesPassThroughInChunks() throws Exception {
    var olena = requester("big@example.org");
    var upload = callers.callAs(olena, () -> upload("disk.img", new Noise(TWENTY_MEGABYTES)));
    send(olena, upload);
    var seen = new DigestingStream();

    callers.callAs(olena, () -> copied(upload, seen));

    assertThat(seen.size).isEqualTo(TWENTY_MEGABYTES);
    assertThat(seen.digest.digest()).isEqualTo(sha256(new Noise(TWENTY_MEGABYTES)));
    assertThat(seen.largest).isLessThanOrEqualTo(256 * 1024);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    var olena = requester("huge@example.org");
    var endless = new Noise(Integer.MAX_VALUE);

    assertThatThrownBy(() -> callers.callAs(olena, () -> upload("endless", endless)))
        .isInstanceOf(TicketRejected.class)
        .hasMessageContaining("ticket.attachment.too-large");
    assertThat(endless.given).isLessThan(27_000_000);
  }

  @Test
  void whatHasNothingInItOrWouldBeRunIsRefused() throws Exception {
    var olena = requester("empty@example.org");

    assertThatThrownBy(() -> callers.callAs(olena, () -> upload("nothing.txt", bytes(""))))
        .hasMessageContaining("ticket.attachment.empty");
    for (var name : List.of("setup.exe", "SETUP.EXE", "invoice.pdf.js", "run.exe. ")) {
      assertThatThrownBy(() -> callers.callAs(olena, () -> upload(name, bytes("MZ"))))
          .as(name)
          .hasMessageContaining("ticket.attachment.refused-ending");
    }
  }

  @Test
  void ofAMailAlsoTheEmptyFileIsKept() throws Exception {
    var olena = requester("mailed@example.org");

    var kept = callers.callAs(olena, () -> attachments.keep("setup.exe", new Noise(0), null));

    assertThat(rows(kept)).isEqualTo(1);
  }

  @Test
  void theSameFileFromTwoPeopleAtOnceIsStoredOnce() throws Exception {
    var content = "the very same words".getBytes(StandardCharsets.UTF_8);
    var together = new CountDownLatch(2);
    var first = threads.submit(uploadTogether("a@example.org", content, together));
    var second = threads.submit(uploadTogether("b@example.org", content, together));

    var ids = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(blobsOf(ids.get(0))).isEqualTo(1);
    assertThat(blobsOf(ids.get(1))).isEqualTo(1);
  }

  @Test
  void nobodySeesAnUploadBeforeItIsSent() throws Exception {
    var olena = requester("draft@example.org");
    var upload = callers.callAs(olena, () -> upload("plan.txt", bytes("not yet")));

    assertThatThrownBy(() -> callers.callAs(olena, () -> attachments.get(upload)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("security.not-found");
  }

  @Test
  void aFileOfAnotherIsAsUnknownAsNoFile() throws Exception {
    var sent = sentBy(requester("owner@example.org"), "salary.txt", new byte[] {1, 2, 3});
    var stranger = requester("stranger@example.org");

    for (var id : List.of(sent, UUID.randomUUID())) {
      assertThatThrownBy(() -> callers.callAs(stranger, () -> attachments.get(id)))
          .isInstanceOf(DomainException.class)
          .hasMessage("security.not-found");
    }
  }

  @Test
  void theRequesterDoesNotSeeTheFileOfANote() throws Exception {
    var olena = requester("note@example.org");
    var ticket = callers.callAs(olena, () -> requests.open(request(olena, List.of())));
    var system = Caller.system("test");
    var upload = callers.callAs(system, () -> upload("internal.log", bytes("she is right")));
    var note = NewMessage.written(SafeHtml.ofText("see file"), List.of(upload), Channel.AGENT);
    callers.runAs(system, () -> tickets.note(new AddNote(ticket.id(), null, note)));

    assertThat(callers.callAs(system, () -> attachments.get(upload).fileName()))
        .isEqualTo("internal.log");
    assertThatThrownBy(() -> callers.callAs(olena, () -> attachments.get(upload)))
        .hasMessage("security.not-found");
  }

  @Test
  void anUploadCannotBeSentByAnother() throws Exception {
    var olena = requester("mine@example.org");
    var thief = requester("thief@example.org");
    var upload = callers.callAs(olena, () -> upload("mine.txt", bytes("mine")));

    assertThatThrownBy(() -> send(thief, upload)).hasMessage("ticket.attachment.unknown");
  }

  @Test
  void aDiscardedUploadCannotBeSent() throws Exception {
    var olena = requester("regret@example.org");
    var upload = callers.callAs(olena, () -> upload("wrong.txt", bytes("wrong file")));

    callers.runAs(olena, () -> attachments.discard(upload));

    assertThatThrownBy(() -> send(olena, upload)).hasMessage("ticket.attachment.unknown");
  }

  @Test
  void whatWasNeverSentIsPurgedAndWhatWasSentStays() throws Exception {
    var olena = requester("purge@example.org");
    var sent = sentBy(olena, "sent.txt", "needed".getBytes(StandardCharsets.UTF_8));
    var forgotten = callers.callAs(olena, () -> upload("forgotten.txt", bytes("forgotten")));

    purgeAll();
    purgeAll();

    assertThat(rows(forgotten)).isZero();
    assertThat(asWords(olena, sent)).isEqualTo("needed");
    assertThat(orphans()).isZero();
  }

  /** As the job purge-expired does it, in pages of three. */
  private void purgeAll() {
    List.of(BlobStore.UNSENT, BlobStore.UNUSED).forEach(this::purge);
  }

  private void purge(ExpiringData kind) {
    var later = Instant.now().plus(Duration.ofDays(1));
    var found = expired.keys(kind, later, null, 3);
    while (!found.isEmpty()) {
      expired.delete(kind, found, later);
      found = expired.keys(kind, later, found.get(found.size() - 1), 3);
    }
  }

  private Callable<UUID> uploadTogether(String address, byte[] content, CountDownLatch together) {
    return () -> {
      var caller = requester(address);
      together.countDown();
      together.await(60, TimeUnit.SECONDS);
      return callers.callAs(caller, () -> upload("same.txt", new ByteArrayInputStream(content)));
    };
  }

  private Caller requester(String address) throws Exception {
    var person =
        callers.callAs(
            Caller.system("test"),
            () -> people.findOrCreate(Identity.email(address), "Olena", "uk", KYIV));
    return Caller.person(person.id(), person.name(), "uk", KYIV);
  }

  private UUID upload(String name, InputStream content) throws IOException {
    return attachments.upload(name, content);
  }

  private UUID sentBy(Caller caller, String name, byte[] content) throws Exception {
    var upload = callers.callAs(caller, () -> upload(name, new ByteArrayInputStream(content)));
    send(caller, upload);
    return upload;
  }

  private void send(Caller caller, UUID upload) throws Exception {
    callers.callAs(caller, () -> requests.open(request(caller, List.of(upload))));
  }

  private static OpenTicket request(Caller caller, List<UUID> uploads) {
    var said = NewMessage.written(SafeHtml.ofText("see file"), uploads, Channel.PORTAL);
    return OpenTicket.simple(caller.personId(), "A file", said, null);
  }

  private String asWords(Caller caller, UUID id) throws Exception {
    var out = new ByteArrayOutputStream();
    callers.callAs(caller, () -> copied(id, out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private UUID copied(UUID id, OutputStream out) throws IOException {
    attachments.copy(id, out);
    return id;
  }

  private long blobsOf(UUID id) {
    return count(
        "select count(*) from blob b join attachment a using (sha256) where a.id = '" + id + "'");
  }

  private long rows(UUID id) {
    return count("select count(*) from attachment where id = '" + id + "'");
  }

  private long orphans() {
    return count("select count(*) from blob where sha256 not in (select sha256 from attachment)");
  }

  private long count(String query) {
    return sql.query(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(InputStream content) throws Exception {
    var seen = new DigestingStream();
    content.transferTo(seen);
    return seen.digest.digest();
  }

  /** A file that exists nowhere, so that a test of large ones needs no memory either. */
  private static final class Noise extends InputStream {
    private final long size;
    private long given;

    Noise(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return given == size ? -1 : (int) (given++ * 31 % 251);
    }
  }

  private static final class DigestingStream extends OutputStream {
    private final MessageDigest digest;
    private long size;
    private int largest;

    DigestingStream() throws Exception {
      digest = MessageDigest.getInstance("SHA-256");
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      digest.update(bytes, from, length);
      size += length;
      largest = Math.max(largest, length);
    }
  }
}
