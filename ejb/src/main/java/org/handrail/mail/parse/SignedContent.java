package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What was signed, out of an S/MIME message that is one sealed-looking block ({@code
 * application/pkcs7-mime}, RFC 8551): Outlook signs so by default, and the words are in there as
 * plain as in any mail. Only the way to the content is walked, through the nested elements of the
 * Cryptographic Message Syntax (RFC 5652) in BER, both with known and with open lengths; the
 * signature itself is not checked, which is why no cryptographic library is needed here.
 */
final class SignedContent {

  private static final byte[] SIGNED_DATA = {
    0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2
  };
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 2;
  private static final int OCTETS = 4;
  private static final int OID = 6;
  private static final int EXPLICIT = 0xa0;
  private static final int CONSTRUCTED = 0x20;
  private static final int DEEPEST = 20;

  private final byte[] bytes;

  private SignedContent(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The signed entity; empty for what is encrypted, compressed, detached or no such thing. */
  static Optional<byte[]> of(byte[] message) {
    try {
      return new SignedContent(message).content();
    } catch (Malformed broken) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> content() throws Malformed {
    Element info = inside(element(0, DEEPEST), SEQUENCE);
    Element type = expect(info, OID);
    if (!Arrays.equals(type.content(bytes), SIGNED_DATA)) {
      return Optional.empty();
    }
    Element signed = inside(inside(next(type), EXPLICIT), SEQUENCE);
    Element algorithms = expect(next(expect(signed, INTEGER)), SET);
    Element encapsulated = inside(next(algorithms), SEQUENCE);
    Element octets = inside(next(expect(encapsulated, OID)), EXPLICIT);
    var content = new ByteArrayOutputStream();
    collect(octets, content);
    return Optional.of(content.toByteArray());
  }

  /** A long string may come in pieces. */
  private void collect(Element octets, ByteArrayOutputStream content) throws Malformed {
    if (octets.tag == OCTETS) {
      content.write(bytes, octets.start, octets.end - octets.start);
    } else if (octets.tag == (OCTETS | CONSTRUCTED)) {
      for (int at = octets.start; at < octets.end; ) {
        Element piece = element(at, octets.depth - 1);
        collect(piece, content);
        at = piece.after;
      }
    } else {
      throw new Malformed();
    }
  }

  private Element inside(Element outer, int tag) throws Malformed {
    Element expected = expect(outer, tag);
    if (expected.start >= expected.end) {
      throw new Malformed();
    }
    return element(expected.start, expected.depth - 1);
  }

  private Element next(Element before) throws Malformed {
    return element(before.after, before.depth);
  }

  private static Element expect(Element element, int tag) throws Malformed {
    if (element.tag != tag) {
      throw new Malformed();
    }
    return element;
  }

  private Element element(int at, int depth) throws Malformed {
    if (depth == 0) {
      throw new Malformed();
    }
    int tag = octet(at);
    int length = octet(at + 1);
    int start = at + 2;
    if (length == 0x80) {
      return open(tag, start, depth);
    }
    if (length > 0x80) {
      int octets = length & 0x7f;
      length = number(start, octets);
      start += octets;
    }
    if (length < 0 || length > bytes.length - start) {
      throw new Malformed();
    }
    return new Element(tag, start, start + length, start + length, depth);
  }

  /** Its length is not said: it goes on until two zeroes stand where an element would begin. */
  private Element open(int tag, int start, int depth) throws Malformed {
    int at = start;
    while (octet(at) != 0 || octet(at + 1) != 0) {
      at = element(at, depth - 1).after;
    }
    return new Element(tag, start, at, at + 2, depth);
  }

  private int number(int at, int octets) throws Malformed {
    if (octets > 4) {
      throw new Malformed();
    }
    int number = 0;
    for (int i = at; i < at + octets; i++) {
      number = number << 8 | octet(i);
    }
    return number;
  }

  private int octet(int at) throws Malformed {
    if (at < 0 || at >= bytes.length) {
      throw new Malformed();
    }
    return bytes[at] & 0xff;
  }

  /** From the first octet of its content to the end of that, and where the next one begins. */
  private record Element(int tag, int start, int end, int after, int depth) {
    byte[] content(byte[] bytes) {
      return Arrays.copyOfRange(bytes, start, end);
    }
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
