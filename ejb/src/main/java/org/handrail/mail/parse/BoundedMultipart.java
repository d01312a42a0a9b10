package org.handrail.mail.parse;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a multipart body and stops at too many parts <em>while</em> splitting: 25 MB of empty
 * parts are three million objects before anybody could count them.
 */
final class BoundedMultipart extends MimeMultipart {
  private final int most;
  private int parts;

  private BoundedMultipart(DataSource source, int most) throws MessagingException {
    super(source);
    this.most = most;
  }

  /** The parts; none when there is nothing that could be taken apart. */
  static List<MimeBodyPart> split(byte[] content, String boundary, int most) throws Unparsable {
    List<MimeBodyPart> parts = new ArrayList<>();
    try {
      BoundedMultipart multipart = new BoundedMultipart(new Body(content, boundary), most);
      for (int i = 0; i < multipart.getCount(); i++) {
        parts.add((MimeBodyPart) multipart.getBodyPart(i));
      }
      return parts;
    } catch (TooMany e) {
      throw new Unparsable(Unparsable.Reason.TOO_MANY_PARTS);
    } catch (MessagingException e) {
      return parts;
    }
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content)
      throws MessagingException {
    count();
    return super.createMimeBodyPart(headers, content);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InputStream stream) throws MessagingException {
    count();
    return super.createMimeBodyPart(stream);
  }

  private void count() {
    if (++parts > most) {
      throw new TooMany();
    }
  }

  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Body(byte[] content, String boundary) implements DataSource {
    @Override
    public InputStream getInputStream() {
      return new SharedByteArrayInputStream(content);
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException("a mail that came is not written");
    }

    /** Without the parameter the splitter takes the first line that looks like a boundary. */
    @Override
    public String getContentType() {
      return boundary.isEmpty()
          ? "multipart/mixed"
          : "multipart/mixed; boundary=\"" + boundary.replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }

    @Override
    public String getName() {
      return "";
    }
  }
}
