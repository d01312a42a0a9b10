package org.handrail.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"HD-10042", "hd-10042", "HD#10042", "10042", " HD-10042 "})
  void isReadAsPeopleWriteIt(String text) {
    assertThat(TicketNumber.parse(text)).contains(new TicketNumber(10042));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#10042", "HD#10042", "HD-10042", "hd 10042", "10042", " [HD-10042] ", "№ 10042"})
  void isFoundAsPeopleSayIt(String words) {
    assertThat(TicketNumber.said(words)).contains(new TicketNumber(10042));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "room 10042", "10042 a", "HD-1234567890123456", "1 0042"})
  void isNotHeardInAnythingElse(String words) {
    assertThat(TicketNumber.said(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HD-", "HD-1x", "10042 10043", "HD-1234567890123456"})
  void isNotReadFromAnythingElse(String text) {
    assertThat(TicketNumber.parse(text)).isEmpty();
  }
}
