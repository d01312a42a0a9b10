package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Come to room 5.\n\nOn Mon, 30 Nov 2026 at 21:00, IT support <support@x.example> wrote:\n> old\n> older",
        "Come to room 5.\n\nOn Mon, 30 Nov 2026 at 21:00, IT support\n<support@x.example> wrote:\n\n> old",
        "Come to room 5.\n\nПн, 30 лист. 2026 р. о 21:00 Підтримка <support@x.example> пише:\n> old",
        "> old\n\nCome to room 5.",
        "Come to room 5.\n-----Original Message-----\nFrom: support\nold",
        "Come to room 5.\n________________________________\nFrom: IT\nold",
        "Come to room 5.\n\nFrom: IT support <support@x.example>\nSent: Monday\nTo: Liam\nSubject: yours\n\nold",
        "Come to room 5.\n\nОт: Поддержка\nОтправлено: понедельник\nКому: Лиам\nТема: ваша\n\nold",
        "Come to room 5.\n-- \nLiam, old office"
      })
  void theQuotationIsLeftOut(String text) {
    assertThat(NewText.of(text)).isEqualTo("Come to room 5.");
  }

  @Test
  void whatIsNoQuotationStays() {
    String text = "Please do this:\n1. Open\n2. Close\n\nFrom: here on it works.\n-- or so";

    assertThat(NewText.of(text)).isEqualTo(text);
    assertThat(NewText.of("> only quoted")).isEmpty();
  }

  @Test
  void aLineOfAnotherTextIsFoundHoweverItIsBroken() {
    String ours = "Hello Liam,\n\nthe ticket HD-10042 of Anna is yours now: Printer\n";

    assertThat(NewText.repeats("ok\n* the ticket HD-10042\n of Anna is yours now: Printer", ours))
        .isTrue();
    assertThat(NewText.repeats("Hello Liam,\nI will come by.", ours)).isFalse();
  }
}
