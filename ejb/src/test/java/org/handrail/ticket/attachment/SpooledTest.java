package org.handrail.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.handrail.ticket.model.TicketRejected;
import org.junit.jupiter.api.Test;

class SpooledTest {

  @Test
  void knowsSizeAndHashOfWhatItRead() throws IOException {
    try (var upload = Spooled.read(bytes("abc"), 3)) {
      assertThat(upload.size()).isEqualTo(3);
      // FIPS 180-2, appendix B.1
      assertThat(HexFormat.of().formatHex(upload.sha256()))
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    var upload = Spooled.read(bytes("abc"), 3);
    upload.close();

    assertThat(upload.file()).doesNotExist();
  }

  @Test
  void stopsReadingAtTheLimitHoweverLongTheStreamIs() {
    assertThatThrownBy(() -> Spooled.read(endless(), 1_000_000))
        .isInstanceOf(TicketRejected.class)
        .hasMessageContaining("ticket.attachment.too-large");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }
    };
  }
}
