package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Enter in a field presses no button that its page has not declared for it ({@link SafeForms}). The
 * forms of Faces see to that by themselves; these are the ways in which a page could get around it,
 * or declare what cannot be.
 */
class EnterKeyTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern DECLARED =
      Pattern.compile("\\s(?:pt:data-enter|enter)=\"(?!#)([^\"]+)\"");
  private static final Pattern PLAIN_FORM =
      Pattern.compile("<form[\\s>].*?</form>", Pattern.DOTALL);
  private static final Pattern FACES_FORM =
      Pattern.compile("<h:form[\\s>].*?</h:form>", Pattern.DOTALL);
  private static final Pattern DIALOG =
      Pattern.compile("<p:dialog[\\s>].*?</p:dialog>", Pattern.DOTALL);
  private static final Pattern SUBMITS =
      Pattern.compile("type=\"(submit|image)\"|<button(?![^>]*\\stype=)");

  @Test
  void aFormThatIsNotOfFacesHasOneButton() throws IOException {
    assertThat(found(PLAIN_FORM))
        .allSatisfy((page, forms) -> assertThat(forms).allSatisfy(EnterKeyTest::hasOneButton));
  }

  @Test
  void nothingButASubmitTagDecidesWhatEnterPresses() throws IOException {
    assertThat(pages())
        .allSatisfy((page, text) -> assertThat(text).as(page).doesNotContain("p:defaultCommand"));
  }

  @Test
  void whereEnterPressesAButtonThereIsSuchAPartAndNoOtherButtonForIt() throws IOException {
    assertThat(pages())
        .allSatisfy(
            (page, text) -> {
              var parts = found(DECLARED, text, 1);
              assertThat(parts.stream().filter(part -> !part.equals("@form")))
                  .as(page)
                  .doesNotHaveDuplicates()
                  .allSatisfy(part -> assertThat(text).contains("id=\"" + part + "\""));
            });
  }

  @Test
  void aFormHasOneButtonForEnterAtMostAndADialogsFormHasOne() throws IOException {
    assertThat(found(FACES_FORM))
        .allSatisfy(
            (page, forms) ->
                assertThat(forms).allSatisfy(form -> assertThat(ofForm(form)).isLessThan(2)));
    assertThat(found(DIALOG))
        .allSatisfy(
            (page, dialogs) ->
                assertThat(dialogs)
                    .filteredOn(dialog -> dialog.contains("<h:form"))
                    .allSatisfy(dialog -> assertThat(ofForm(dialog)).isEqualTo(1)));
  }

  private static void hasOneButton(String form) {
    assertThat(SUBMITS.matcher(form).results().count()).as(form).isEqualTo(1);
  }

  private static long ofForm(String text) {
    return found(DECLARED, text, 1).stream().filter("@form"::equals).count();
  }

  private static List<String> found(Pattern wanted, String text, int group) {
    return wanted.matcher(text).results().map(one -> one.group(group)).toList();
  }

  private static Map<String, Collection<String>> found(Pattern wanted) throws IOException {
    var found = new TreeMap<String, Collection<String>>();
    pages().forEach((page, text) -> found.put(page, found(wanted, text, 0)));
    return found;
  }

  private static Map<String, String> pages() throws IOException {
    var pages = new TreeMap<String, String>();
    try (var files = Files.walk(PAGES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
        pages.put(PAGES.relativize(file).toString(), Files.readString(file));
      }
    }
    return pages;
  }
}
