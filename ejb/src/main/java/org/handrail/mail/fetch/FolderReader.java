package org.handrail.mail.fetch;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.handrail.mail.ledger.Ledger;
import org.handrail.mail.ledger.Received;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.MailboxSettings;

/** One look into the folder of a mailbox: what is new goes into the ledger and is then marked. */
final class FolderReader {

  private static final Logger LOG = System.getLogger(FolderReader.class.getName());

  /** Then another mailbox may be looked into. */
  private static final int AT_ONCE = 200;

  private static final int LARGEST = 25 << 20;

  private final long mailboxId;
  private final MailboxSettings settings;
  private final Ledger ledger;
  private final Store store;
  private final Runnable progress;
  private String problem;

  /**
   * @param progress told before each message
   */
  FolderReader(
      long mailboxId, MailboxSettings settings, Ledger ledger, Store store, Runnable progress) {
    this.mailboxId = mailboxId;
    this.settings = settings;
    this.ledger = ledger;
    this.store = store;
    this.progress = progress;
  }

  /**
   * @return how far the mailbox is read now
   * @throws MessagingException when the server cannot be talked to; what is in the ledger stays
   */
  FetchState read(FetchState before) throws MessagingException {
    try (Folder folder = store.getFolder(settings.folder())) {
      folder.open(Folder.READ_WRITE);
      long validity = ((UIDFolder) folder).getUIDValidity();
      markLeftOver(folder, validity);
      FetchState after = readNew(folder, before.in(validity), before.isFirstLook(validity));
      if (settings.afterFetch() != AfterFetch.SEEN) {
        folder.expunge();
      }
      return after;
    }
  }

  /** The first message with which something went wrong; empty if none. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private FetchState readNew(Folder folder, FetchState start, boolean firstLook)
      throws MessagingException {
    FetchState state = start;
    boolean gap = false;
    for (Message message : newer(folder, start.lastUid())) {
      long uid = ((UIDFolder) folder).getUID(message);
      boolean othersHaveRead = firstLook && message.isSet(Flags.Flag.SEEN);
      gap |= !othersHaveRead && !take(folder, message, uid, start.uidValidity());
      state = gap ? state : state.upTo(uid);
    }
    return state;
  }

  /** Servers answer "from n to the end" with the last message even if that is older than n. */
  private List<Message> newer(Folder folder, long lastUid) throws MessagingException {
    var uids = (UIDFolder) folder;
    Message[] found = uids.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID);
    return Arrays.stream(found)
        .filter(message -> message != null && uid(uids, message) > lastUid)
        .limit(AT_ONCE)
        .toList();
  }

  private static long uid(UIDFolder folder, Message message) {
    try {
      return folder.getUID(message);
    } catch (MessagingException gone) {
      return -1;
    }
  }

  /** Whether the message is in the ledger now; one that is there and not marked is marked later. */
  private boolean take(Folder folder, Message message, long uid, long validity)
      throws MessagingException {
    progress.run();
    if (ledger.known(mailboxId, validity, uid).contains(uid)) {
      return true;
    }
    try {
      learnSize(folder, message);
      ledger.enter(received(message, uid, validity));
    } catch (MessagingException | IOException e) {
      note(uid, e);
      return false;
    }
    tryToMark(folder, message, uid, validity);
    return true;
  }

  /** What cannot be marked, for want of a folder to move it to, stops nothing else. */
  private void tryToMark(Folder folder, Message message, long uid, long validity)
      throws MessagingException {
    try {
      mark(folder, message);
      ledger.marked(mailboxId, validity, uid);
    } catch (MessagingException e) {
      note(uid, e);
    }
  }

  private void note(long uid, Exception failure) throws MessagingException {
    if (!store.isConnected()) {
      throw new MessagingException("connection lost at message " + uid, failure);
    }
    LOG.log(Level.DEBUG, "mailbox " + mailboxId + ": message " + uid, failure);
    problem = problem == null ? "message " + uid + ": " + failure.getMessage() : problem;
  }

  /**
   * Asks for the size alone. Otherwise Jakarta Mail asks for the whole envelope, over whose odd
   * senders and dates servers stumble, and then the message could never be fetched.
   */
  private static void learnSize(Folder folder, Message message) throws MessagingException {
    var size = new FetchProfile();
    size.add(FetchProfile.Item.SIZE);
    folder.fetch(new Message[] {message}, size);
  }

  private Received received(Message message, long uid, long validity)
      throws MessagingException, IOException {
    int size = message.getSize();
    if (size > LARGEST) {
      return new Received(mailboxId, validity, uid, header(message), size, "MESSAGE_TOO_LARGE");
    }
    var raw = new ByteArrayOutputStream(Math.max(size, 1024));
    message.writeTo(raw);
    return new Received(mailboxId, validity, uid, raw.toByteArray(), raw.size(), null);
  }

  private static byte[] header(Message message) throws MessagingException {
    var lines = new StringBuilder();
    for (var header : Collections.list(message.getAllHeaders())) {
      lines.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    return lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void markLeftOver(Folder folder, long validity) throws MessagingException {
    for (long uid : ledger.unmarked(mailboxId, validity)) {
      Message message = ((UIDFolder) folder).getMessageByUID(uid);
      if (message == null) {
        ledger.marked(mailboxId, validity, uid);
      } else {
        learnSize(folder, message);
        tryToMark(folder, message, uid, validity);
      }
    }
  }

  /** What is too large to be taken stays where it is, so that somebody can still get it there. */
  private void mark(Folder folder, Message message) throws MessagingException {
    boolean taken = message.getSize() <= LARGEST;
    if (taken && settings.afterFetch() == AfterFetch.MOVE) {
      folder.copyMessages(new Message[] {message}, store.getFolder(settings.moveTo()));
    }
    boolean leaves = taken && settings.afterFetch() != AfterFetch.SEEN;
    message.setFlag(leaves ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
  }
}
