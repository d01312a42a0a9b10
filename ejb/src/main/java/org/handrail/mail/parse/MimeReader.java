package org.handrail.mail.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes messages and multiparts apart with Mime4j, one level at a time: the reader of the body
 * counts the levels, and the parts of one level are counted <em>while</em> they are read. 25 MB of
 * empty parts or headers are millions of objects before anybody could count them afterwards.
 */
final class MimeReader {

  private static final int LONGEST_HEADER = 64 << 10;
  private static final int MOST_HEADERS = 2_000;

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxContentLen(-1)
          .setMaxHeaderLen(LONGEST_HEADER)
          .setMaxHeaderCount(MOST_HEADERS)
          .build();

  /** The first line that looks like a boundary, and not like a signature or a rule of dashes. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?m)^--(?!-*[ \\t]*\\r?$)([^\\s][^\\r\\n]{0,200}?)[ \\t]*\\r?$");

  private final HeaderText text;

  MimeReader(HeaderText text) {
    this.text = text;
  }

  /** Its header, and its body as one block, whatever it consists of. */
  MimeNode message(byte[] raw) throws MimeException, IOException {
    var stream = new MimeTokenStream(LENIENT);
    stream.setRecursionMode(RecursionMode.M_FLAT);
    stream.parse(new ByteArrayInputStream(raw));
    var entity = new Entity();
    for (var at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
      entity.take(at, stream);
    }
    return entity.node(text);
  }

  /**
   * Each part like a message; none if nothing separates them.
   *
   * @param boundary empty if the header names none, as happens where it was folded wrongly
   * @throws Unparsable if there are more parts than that
   */
  List<MimeNode> parts(byte[] multipart, String boundary, int most)
      throws Unparsable, MimeException, IOException {
    var separator = boundary.isEmpty() ? firstBoundary(multipart) : boundary;
    return separator.isEmpty() ? List.of() : separated(multipart, separator, most);
  }

  private List<MimeNode> separated(byte[] multipart, String boundary, int most)
      throws Unparsable, MimeException, IOException {
    var stream = new MimeTokenStream(LENIENT);
    stream.parseHeadless(new ByteArrayInputStream(multipart), multipartOf(boundary));
    var nodes = new ArrayList<MimeNode>();
    var entity = new Entity();
    for (var at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
      entity.take(at, stream);
      if (at == EntityState.T_START_MULTIPART) {
        // what is inside of a part is not taken apart yet
        stream.setRecursionMode(RecursionMode.M_FLAT);
      } else if (at == EntityState.T_START_BODYPART) {
        requireRoom(nodes.size(), most);
        entity = new Entity();
      } else if (at == EntityState.T_END_BODYPART) {
        nodes.add(entity.node(text));
      }
    }
    return nodes;
  }

  private static void requireRoom(int parts, int most) throws Unparsable {
    if (parts == most) {
      throw new Unparsable(Unparsable.Reason.TOO_MANY_PARTS);
    }
  }

  private static String multipartOf(String boundary) {
    return "multipart/mixed; boundary=\"" + boundary.replaceAll("([\"\\\\])", "\\\\$1") + '"';
  }

  private static String firstBoundary(byte[] multipart) {
    var line = BOUNDARY.matcher(new String(multipart, StandardCharsets.ISO_8859_1));
    return line.find() ? line.group(1) : "";
  }

  /** What was read of one message or part. */
  private static final class Entity {

    private final List<Field> fields = new ArrayList<>();
    private byte[] body = {};

    void take(EntityState state, MimeTokenStream stream) throws IOException {
      if (state == EntityState.T_FIELD) {
        fields.add(stream.getField());
      } else if (state == EntityState.T_BODY) {
        body = stream.getInputStream().readAllBytes();
      }
    }

    MimeNode node(HeaderText text) {
      return MimeNode.of(fields, body, text);
    }
  }
}
