package org.handrail.mail.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;

/**
 * A message or a part of one: its header as unfolded values, and its content decoded from the
 * transfer encoding.
 */
record MimeNode(MailHeaders headers, HeaderValue type, HeaderValue disposition, byte[] content) {

  /** Bytes that are no more than text. */
  static MimeNode text(byte[] content) {
    return new MimeNode(
        new MailHeaders(Map.of()),
        new HeaderValue("text/plain", Map.of()),
        new HeaderValue("", Map.of()),
        content);
  }

  static MimeNode of(List<Field> fields, byte[] raw, HeaderText text) {
    MailHeaders headers = headers(fields, text);
    HeaderValue type = HeaderValue.of(headers.first("content-type").orElse("text/plain"), text);
    HeaderValue disposition = HeaderValue.of(headers.first("content-disposition").orElse(""), text);
    return new MimeNode(headers, type, disposition, decoded(raw, type, headers));
  }

  private static MailHeaders headers(List<Field> fields, HeaderText text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : fields) {
      values
          .computeIfAbsent(
              field.getName().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(text.unfolded(written(field)));
    }
    return new MailHeaders(values);
  }

  /** All bytes behind the colon, each as one letter: which letters they are is not known yet. */
  private static String written(Field field) {
    var line = new String(field.getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
    return line.substring(line.indexOf(':') + 1);
  }

  /** A multipart is never encoded as a whole, whatever it says. */
  private static byte[] decoded(byte[] raw, HeaderValue type, MailHeaders headers) {
    return type.value().startsWith("multipart/")
        ? raw
        : TransferEncoding.decode(raw, headers.first("content-transfer-encoding").orElse(""));
  }

  boolean isMultipart() {
    return type.value().startsWith("multipart/");
  }

  boolean isMultipart(String subtype) {
    return type.value().equals("multipart/" + subtype);
  }

  /** Text to be read in the conversation, and not a file that happens to be text. */
  boolean isText() {
    return (isPlain() || type.value().equals("text/html"))
        && !disposition.value().equals("attachment")
        && fileName().isEmpty();
  }

  /** An S/MIME block: encrypted, or signed together with its content. */
  boolean isSealed() {
    return type.value().equals("application/pkcs7-mime")
        || type.value().equals("application/x-pkcs7-mime");
  }

  /** Plain is also what names no type, or one that is none. */
  boolean isPlain() {
    return type.value().equals("text/plain")
        || type.value().equals("text")
        || !type.value().contains("/");
  }

  String mediaType() {
    return type.value().matches("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}")
        ? type.value()
        : "application/octet-stream";
  }

  String fileName() {
    return disposition.parameter("filename").or(() -> type.parameter("name")).orElse("");
  }

  String charset() {
    return type.parameter("charset").orElse("");
  }

  String contentId() {
    return headers.first("content-id").map(id -> id.replaceAll("^<|>$", "")).orElse("");
  }

  boolean isInline() {
    return !disposition.value().equals("attachment")
        && (disposition.value().equals("inline") || !contentId().isEmpty());
  }
}
