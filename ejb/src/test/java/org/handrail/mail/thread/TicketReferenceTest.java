package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketReferenceTest {
  private static final Signature OURS =
      new Signature("0123456789abcdef0123456789abcdef".getBytes());
  private static final Signature OTHERS =
      new Signature("another key of thirty-two bytes..".getBytes());

  private final MessageIds messageIds = new MessageIds(OURS);
  private final ReplyAddresses replyAddresses = new ReplyAddresses(OURS);

  @Test
  void ourMessageIdLeadsToItsTicket() {
    String id = messageIds.of(42, "7a", "handrail.example");

    assertThat(id).matches("<t\\.42\\.7a\\.[0-9a-f]{32}@handrail\\.example>");
    assertThat(messageIds.ticketOf(List.of("<x@y>", id, "<z@y>"))).contains(42L);
    assertThat(messageIds.ticketOf(List.of(id.toUpperCase(Locale.ROOT)))).contains(42L);
    assertThat(messageIds.isOurs(id)).isTrue();
  }

  @Test
  void newestReferenceWins() {
    assertThat(messageIds.ticketOf(List.of(messageIds.of(1, "a", "x"), messageIds.of(2, "b", "x"))))
        .contains(2L);
  }

  @Test
  void forgedMessageIdIsNone() {
    String real = messageIds.of(42, "7a", "handrail.example");

    assertThat(messageIds.ticketOf(List.of(real.replace("t.42.", "t.43.")))).isEmpty();
    assertThat(messageIds.ticketOf(List.of(real.replace(".7a.", ".7b.")))).isEmpty();
    assertThat(
            messageIds.ticketOf(List.of(new MessageIds(OTHERS).of(42, "7a", "handrail.example"))))
        .isEmpty();
    assertThat(messageIds.ticketOf(List.of("<t.42.7a.@x>", "<t.42.7a@x>", "<>", ""))).isEmpty();
  }

  @Test
  void replyAddressLeadsToItsTicket() {
    String address = replyAddresses.of(42, "support@handrail.example");

    assertThat(address).startsWith("support+t-42-").endsWith("@handrail.example");
    assertThat(replyAddresses.ticketOf(List.of("a@b.c", address))).contains(42L);
    assertThat(replyAddresses.ticketOf(List.of(address.replace("-42-", "-43-")))).isEmpty();
  }

  @Test
  void signatureOfOneKindIsNoneOfAnother() {
    String mark = messageIds.of(42, "7a", "x").replaceAll(".*\\.([0-9a-f]{32})@.*", "$1");

    assertThat(replyAddresses.ticketOf(List.of("support+t-42-" + mark + "@x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[HD-10042]",
        "Re: [HD#10042] printer",
        "AW: x ([HD-10042])",
        "Re:[HD-10042]",
        "Ответ: [HD-10042]: x"
      })
  void tagIsFoundAsAWord(String subject) {
    assertThat(SubjectTag.numberIn(subject)).contains(10042L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HD-10042",
        "[HD-]",
        "[HD-10042x]",
        "x[HD-10042]",
        "[HD-10042]x",
        "href=\"[HD-10042]\"",
        "[XHD-10042]",
        "[HD 10042]",
        "_[HD-10042]"
      })
  void otherNumbersAreNotOurs(String subject) {
    assertThat(SubjectTag.numberIn(subject)).isEmpty();
  }

  @Test
  void subjectIsTaggedOnce() {
    assertThat(SubjectTag.tagged(10042, "[HD#10042] printer")).isEqualTo("[HD-10042] printer");
  }
}
