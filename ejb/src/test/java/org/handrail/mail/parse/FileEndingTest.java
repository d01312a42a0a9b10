package org.handrail.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileEndingTest {

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, .jpg",
    "image/png, .png",
    "image/gif, .gif",
    "image/webp, .webp",
    "image/tiff, .tiff",
    "image/heic, .heic",
    "application/pdf, .pdf",
    "application/zip, .zip",
    "application/msword, .doc",
    "application/vnd.ms-excel, .xls",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, .docx",
    "application/ms-tnef, .dat",
    "application/vnd.ms-tnef, .dat",
    "application/pkcs7-signature, .p7s",
    "application/pkcs7-mime, .p7m",
    "application/pgp-signature, .asc",
    "text/plain, .txt",
    "text/csv, .csv",
    "text/html, .html",
    "audio/mpeg, .mp3",
    "audio/wav, .wav",
    "video/mp4, .mp4"
  })
  void aTypeHasTheEndingThatProgramsKnow(String type, String ending) {
    assertThat(FileEnding.of(type)).isEqualTo(ending);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "multipart/mixed", "x/unheard-of", "x", ""})
  void whatIsNotKnownIsJustBytes(String type) {
    assertThat(FileEnding.of(type)).isEqualTo(".bin");
  }

  /** Strangers invent types; a list that grew with each would fill the memory. */
  @Test
  void anInventedTypeIsNotKept() {
    FileEnding.of("x/invented-by-a-mail");

    assertThat(MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry().getTypes())
        .doesNotContain(MediaType.parse("x/invented-by-a-mail"));
  }
}
