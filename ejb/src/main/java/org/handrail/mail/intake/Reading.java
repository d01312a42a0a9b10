package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.mail.parse.Envelope;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.parse.Unparsable;

/**
 * Parses on another thread, so that a mail over which the parser broods is given up in time. The
 * parser looks at the clock itself between parts; this is for what happens inside one. The thread
 * is a plain one: it needs nothing of the server, and one that is given up must not fill a pool.
 */
@ApplicationScoped
class Reading {

  private static final Duration GRACE = Duration.ofSeconds(2);

  /** For what a person released or looks at: they know that it is big. */
  private static final ParseLimits GENEROUS =
      new ParseLimits(100 << 20, 4 << 20, 5000, 60, 10_000, Duration.ofMinutes(1));

  ParsedMail read(WaitingMail mail) throws Unparsable {
    return read(mail.id(), mail.raw(), mail.released());
  }

  /**
   * @param wanted whether a person asks for it, whatever its size
   */
  ParsedMail read(long mailId, byte[] raw, boolean wanted) throws Unparsable {
    var limits = wanted ? GENEROUS : ParseLimits.USUAL;
    var reading = new FutureTask<>(() -> new MailParser(limits).parse(raw));
    var thread = new Thread(reading, "mail-" + mailId);
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException brooding) {
      reading.cancel(true);
      throw new Unparsable(Unparsable.Reason.TOO_SLOW);
    } catch (ExecutionException failed) {
      throw cause(failed);
    } catch (InterruptedException stopping) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading mail " + mailId, stopping);
    }
  }

  /** What a mail that passed a limit says of itself in its header. */
  Envelope envelope(WaitingMail mail) {
    return new MailParser(ParseLimits.USUAL).envelope(mail.raw());
  }

  private static IllegalStateException cause(ExecutionException failed) throws Unparsable {
    if (failed.getCause() instanceof Unparsable unparsable) {
      throw unparsable;
    }
    return new IllegalStateException("the parser failed: " + failed.getCause(), failed);
  }
}
