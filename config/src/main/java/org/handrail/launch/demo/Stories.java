package org.handrail.launch.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.launch.demo.Turn.Speaker;

/**
 * Reads stories: {@code # name}, properties as {@code word value}, then turns that begin with
 * {@code >} (requester), {@code <} (agent), {@code ?} (agent asks), {@code !} (note) and go on
 * until the next sign.
 */
final class Stories {

  private static final Map<Character, Speaker> SIGNS =
      Map.of('>', Speaker.REQUESTER, '<', Speaker.AGENT, '?', Speaker.QUESTION, '!', Speaker.NOTE);

  private final String language;
  private final List<Story> stories = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();

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
      turns.add(new Turn(SIGNS.get(line.charAt(0)), line.substring(1).strip()));
    } else if (turns.isEmpty()) {
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
      var last = turns.remove(turns.size() - 1);
      turns.add(new Turn(last.speaker(), last.text() + "\n" + line.strip()));
    }
  }

  private void finish() {
    if (!turns.isEmpty()) {
      stories.add(
          new Story(
              properties.get("name"),
              language,
              properties.get("category"),
              properties.get("impact"),
              properties.get("urgency"),
              List.of(properties.getOrDefault("tags", "").split(" ")),
              properties.get("subject"),
              turns));
    }
    properties.clear();
    turns.clear();
  }
}
