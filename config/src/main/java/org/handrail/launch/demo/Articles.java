package org.handrail.launch.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Reads and inserts articles: {@code # name audience category}, then per language {@code en Title |
 * Summary} and its lines.
 */
final class Articles {

  private record Translation(
      UUID topic,
      String audience,
      String category,
      String language,
      String title,
      String summary,
      List<String> lines) {}

  private final List<Translation> translations = new ArrayList<>();
  private String[] topic = {};

  private Articles() {}

  static void insert(Connection connection, Map<String, Long> categories, Instant published)
      throws SQLException {
    var articles = new Articles();
    TextResource.lines("articles.txt").forEach(articles::read);
    try (var insert =
        connection.prepareStatement(
            """
            insert into article (topic, language, audience, category_id, title, summary, html, text,
              published_at, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (var each : articles.translations) {
        bind(insert, each, categories, Timestamp.from(published));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(
      PreparedStatement insert, Translation each, Map<String, Long> categories, Timestamp published)
      throws SQLException {
    insert.setObject(1, each.topic());
    insert.setString(2, each.language());
    insert.setString(3, each.audience());
    insert.setLong(4, categories.get(each.category()));
    insert.setString(5, each.title());
    insert.setString(6, each.summary());
    insert.setString(7, Markup.article(each.lines()));
    insert.setString(8, String.join("\n", each.lines()));
    insert.setTimestamp(9, published);
    insert.setTimestamp(10, published);
    insert.setTimestamp(11, published);
  }

  private void read(String line) {
    if (line.startsWith("# ")) {
      topic = line.split(" ");
    } else if (line.matches("(en|uk|ru) .*\\|.*")) {
      var words = line.substring(3).split("\\|");
      translations.add(
          new Translation(
              UUID.nameUUIDFromBytes(topic[1].getBytes(StandardCharsets.UTF_8)),
              topic[2].toUpperCase(Locale.ROOT),
              topic[3],
              line.substring(0, 2),
              words[0].strip(),
              words[1].strip(),
              new ArrayList<>()));
    } else if (!line.isBlank()) {
      translations.get(translations.size() - 1).lines().add(line.strip());
    }
  }
}
