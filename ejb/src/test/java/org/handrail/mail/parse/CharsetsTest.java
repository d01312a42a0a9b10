package org.handrail.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String UKRAINIAN =
      "Добрий день, у нас не працює принтер на третьому поверсі, будь ласка, допоможіть якнайшвидше.";
  private static final String RUSSIAN =
      "Здравствуйте, не могу войти в почту после смены пароля, помогите, пожалуйста, разобраться.";

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "UTF8, UTF-8",
    "'\"utf-8\"', UTF-8",
    "cp1251, windows-1251",
    "CP-1251, windows-1251",
    "windows-1251, windows-1251",
    "win1251, windows-1251",
    "koi8-u, KOI8-U",
    "KOI8-R, KOI8-R",
    "iso-gb2312, GB18030",
    "gb2312, GB18030",
    "latin1, windows-1252",
    "iso-8859-8-i, ISO-8859-8",
    "ks_c_5601-1987, x-windows-949",
    "x-mac-cyrillic, x-MacCyrillic",
    "shift_jis, windows-31j",
    "iso-2022-jp, ISO-2022-JP"
  })
  void namesAsTheWorldWritesThem(String written, String charset) {
    assertThat(Charsets.named(written)).contains(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x-unknown", "unknown-8bit", "no such charset", "&&&", "us-ascii"})
  void namesThatSayNothing(String written) {
    assertThat(Charsets.named(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-U", "UTF-8", "ISO-8859-5", "x-MacCyrillic"})
  void declaredCharsetIsBelieved(String charset) {
    assertThat(
            Charsets.decode(
                UKRAINIAN.replace('і', 'и').getBytes(Charset.forName(charset)), charset))
        .isEqualTo(new Charsets.Decoded(UKRAINIAN.replace('і', 'и'), false));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, ''",
    "KOI8-R, ''",
    "windows-1251, utf-8",
    "KOI8-R, x-unknown",
    "UTF-8, us-ascii"
  })
  void unknownOrUntrueCharsetIsDetectedAndMarked(String really, String declared) {
    assertThat(Charsets.decode(RUSSIAN.getBytes(Charset.forName(really)), declared))
        .isEqualTo(new Charsets.Decoded(RUSSIAN, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-U"})
  void ukrainianIsDetectedToo(String really) {
    assertThat(Charsets.decode(UKRAINIAN.getBytes(Charset.forName(really)), ""))
        .isEqualTo(new Charsets.Decoded(UKRAINIAN, true));
  }

  @Test
  void utf8WhereNothingIsDeclaredIsNoGuess() {
    assertThat(Charsets.decode(UKRAINIAN.getBytes(StandardCharsets.UTF_8), ""))
        .isEqualTo(new Charsets.Decoded(UKRAINIAN, false));
  }

  @Test
  void utf7IsRead() {
    byte[] bytes = "Hi Mom -+Jjo--! A+ImIDkQ. 1 +- 1".getBytes(StandardCharsets.US_ASCII);

    assertThat(Charsets.decode(bytes, "unicode-1-1-utf-7").text())
        .isEqualTo("Hi Mom -☺-! A≢Α. 1 + 1");
  }

  @Test
  void anyBytesGiveSomeText() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    assertThat(Charsets.decode(all, "utf-8").text()).contains("abc").doesNotContain("\0");
    assertThat(Charsets.decode(all, "utf-16").text()).doesNotContain("\0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", ""})
  void oneBrokenLetterCostsOneLetter(String declared) {
    byte[] whole = (UKRAINIAN + "\nДо зустрічі").getBytes(StandardCharsets.UTF_8);

    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(Charsets.decode(cut, declared))
        .isEqualTo(new Charsets.Decoded(UKRAINIAN + "\nДо зустріч\uFFFD", true));
  }

  @Test
  void oneBrokenLetterInAnotherCharsetCostsOneLetterToo() {
    byte[] japanese = "会議室のプロジェクターが映りません。至急ご確認をお願いいたします。".getBytes(Charset.forName("EUC-JP"));
    byte[] cut = Arrays.copyOf(japanese, japanese.length - 1);

    assertThat(Charsets.decode(cut, "euc-jp").text()).startsWith("会議室のプロジェクターが映りません。");
  }

  @Test
  void footerOfAGatewayInAnotherCharsetIsReadInItsOwn() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((UKRAINIAN + "\n--\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        "Проверено антивирусом на почтовом сервере\n".getBytes(Charset.forName("windows-1251")));

    assertThat(Charsets.decode(bytes.toByteArray(), "utf-8").text())
        .isEqualTo(UKRAINIAN + "\n--\nПроверено антивирусом на почтовом сервере\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us-ascii", "utf-8", "iso-2022-jp"})
  void japaneseInEscapeSequencesIsReadWhateverItSaysOfItself(String declared) {
    String words = "会議室のプリンターが動きません";

    assertThat(Charsets.decode(words.getBytes(Charset.forName("ISO-2022-JP")), declared).text())
        .isEqualTo(words);
  }
}
