package org.handrail.web.ui;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The x: tags are as their library says. */
class TagLibraryTest {

  private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
  private static final Pattern OPTIONAL = Pattern.compile("<o:tagAttribute name=\"([a-zA-Z]+)\"");
  private static final Pattern INLINE =
      Pattern.compile(
          "\\sstyle=\"|\\son(click|change|input|key[a-z]+|mouse[a-z]+|load|submit|focus|blur)=\"|<script|<style");

  @Test
  void everyTagFileIsInTheLibraryAndHasADescription() throws Exception {
    assertThat(tags().keySet()).isEqualTo(tagFiles());
    assertThat(tags().values()).allSatisfy(tag -> assertThat(description(tag)).isNotBlank());
  }

  @Test
  void everyAttributeIsDescribedAndOptionalOnesHaveTheirDefaultInTheFile() throws Exception {
    for (var tag : tags().entrySet()) {
      var optional = new TreeSet<String>();
      for (var attribute : elements(tag.getValue(), "attribute")) {
        assertThat(description(attribute)).as(tag.getKey()).isNotBlank();
        if (text(attribute, "required").equals("false")) {
          optional.add(text(attribute, "name"));
        }
      }

      assertThat(defaults(tag.getKey())).as(tag.getKey()).isEqualTo(optional);
    }
  }

  @Test
  void noPageHasAStyleOrAScriptOfItsOwn() throws IOException {
    try (var pages = Files.walk(WEB_INF.getParent())) {
      assertThat(pages.filter(page -> page.toString().endsWith(".xhtml")))
          .allSatisfy(page -> assertThat(Files.readString(page)).doesNotContainPattern(INLINE));
    }
  }

  private static Set<String> defaults(String tag) throws IOException {
    var file = Files.readString(WEB_INF.resolve("tags/" + tag + ".xhtml"));
    return OPTIONAL
        .matcher(file)
        .results()
        .map(o -> o.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> tagFiles() throws IOException {
    try (var files = Files.list(WEB_INF.resolve("tags"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".xhtml", ""))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Map<String, Element> tags() throws Exception {
    var library = WEB_INF.resolve("handrail.taglib.xml").toFile();
    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(library);
    var tags = new TreeMap<String, Element>();
    for (var tag : elements(root.getDocumentElement(), "tag")) {
      tags.put(text(tag, "tag-name"), tag);
    }
    return tags;
  }

  private static String description(Element element) {
    return text(element, "description");
  }

  private static String text(Element element, String child) {
    return element.getElementsByTagName(child).item(0).getTextContent();
  }

  private static Set<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    var elements = new LinkedHashSet<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
