package org.handrail.mail.parse;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message or a part of one: its header as unfolded values, and its content decoded from the
 * transfer encoding.
 */
record MimeNode(MailHeaders headers, HeaderValue type, HeaderValue disposition, byte[] content) {

  static MimeNode of(MimeMessage message, HeaderText text) throws MessagingException, IOException {
    try (InputStream raw = message.getRawInputStream()) {
      return of(message.getAllHeaders(), raw.readAllBytes(), text);
    }
  }

  static MimeNode of(MimeBodyPart part, HeaderText text) throws MessagingException, IOException {
    try (InputStream raw = part.getRawInputStream()) {
      return of(part.getAllHeaders(), raw.readAllBytes(), text);
    }
  }

  /** Bytes that are no more than text. */
  static MimeNode text(byte[] content) {
    return new MimeNode(
        new MailHeaders(Map.of()),
        new HeaderValue("text/plain", Map.of()),
        new HeaderValue("", Map.of()),
        content);
  }

  private static MimeNode of(Enumeration<Header> lines, byte[] raw, HeaderText text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Header line : Collections.list(lines)) {
      values
          .computeIfAbsent(line.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(text.unfolded(line.getValue()));
    }
    MailHeaders headers = new MailHeaders(values);
    HeaderValue type = HeaderValue.of(headers.first("content-type").orElse("text/plain"), text);
    HeaderValue disposition = HeaderValue.of(headers.first("content-disposition").orElse(""), text);
    return new MimeNode(headers, type, disposition, decoded(raw, type, headers));
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
