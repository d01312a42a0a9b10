package org.handrail.launch.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.launch.demo.Exchange.Speaker;

/**
 * Reads stories: {@code # name}, properties as {@code word value}, then exchanges that begin with
 * {@code >} (requester), {@code <} (agent), {@code ?} (agent asks), {@code !} (note) and go on
 * until the next sign.
 */
final class Stories {

  private static final Map<Character, Speaker> SIGNS =
      Map.of('>', Speaker.REQUESTER, '<', Speaker.AGENT, '?', Speaker.QUESTION, '!', Speaker.NOTE);

  private final String language;
  private final List<Story> stories = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();

  private Stories(String language) {
    this.language = language;
  }

  /** All stories of a language, in the order of the file. */
  static List<Story> in(String language) {
    var reader = new Stories(language);
    TextResource.lines("stories_" + language + ".txt").forEach(reader::read);
    reader.finish();
    return List.copyOf(reader.stories);
  }

  private void read(String line) {
    if (line.startsWith("# ")) {
      finish();
      properties.put("name", line.substring(2));
    } else if (!line.isEmpty() && SIGNS.containsKey(line.charAt(0))) {
      exchanges.add(new Exchange(SIGNS.get(line.charAt(0)), line.substring(1).strip()));
    } else if (exchanges.isEmpty()) {
      property(line);
    } else {
      goOn(line);
    }
  }

  private void property(String line) {
    int space = line.indexOf(' ');
    if (space > 0) {
      properties.put(line.substring(0, space), line.substring(space + 1).strip());
    }
  }

  private void goOn(String line) {
    if (!line.isBlank()) {
      var last = exchanges.remove(exchanges.size() - 1);
      exchanges.add(new Exchange(last.speaker(), last.text() + "\n" + line.strip()));
    }
  }

  private void finish() {
    if (!exchanges.isEmpty()) {
      stories.add(
          new Story(
              properties.get("name"),
              language,
              properties.get("category"),
              properties.get("impact"),
              properties.get("urgency"),
              List.of(properties.getOrDefault("tags", "").split(" ")),
              properties.get("subject"),
              exchanges));
    }
    properties.clear();
    exchanges.clear();
  }
}
