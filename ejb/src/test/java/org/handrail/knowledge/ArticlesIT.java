package org.handrail.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticlesIT extends ContainerTest {

  private static final UUID VPN = UUID.randomUUID();

  @Inject private ArticleQueries articles;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @BeforeEach
  void shelf() {
    sql.run(handle -> handle.execute("delete from article"));
    article(VPN, "en", "PUBLIC", "Connect to the VPN from home", "Install the client, sign in");
    article(VPN, "uk", "PUBLIC", "Підключитися до VPN з дому", "Встановіть клієнт і увійдіть");
    article(null, "uk", "PUBLIC", "Принтер не друкує", "Перевірте чергу друку і папір");
    article(null, "ru", "PUBLIC", "Заказать новый ноутбук", "Выберите модель и руководителя");
    article(null, "en", "INTERNAL", "VPN gateway fail-over", "Restart the tunnel on node two");
    sql.run(
        handle ->
            handle.execute("update article set published_at = null where title like 'Заказать%'"));
    article(null, "en", "PUBLIC", "Printers on the second floor", "Colour and paper sizes");
  }

  @Test
  void eachArticleIsFoundOnceInTheReadersLanguage() throws Exception {
    assertThat(titles("uk", "vpn")).containsExactly("Підключитися до VPN з дому");
    assertThat(titles("en", "vpn")).containsExactly("Connect to the VPN from home");
  }

  @Test
  void anArticleThatIsNotTranslatedIsFoundAsItIs() throws Exception {
    assertThat(titles("ru", "printer")).contains("Printers on the second floor");
  }

  @Test
  void anotherFormOfTheWordAndATypingErrorStillFind() throws Exception {
    assertThat(titles("en", "printing")).contains("Printers on the second floor");
    assertThat(titles("uk", "немає принтера")).contains("Принтер не друкує");
    assertThat(titles("en", "conect form home")).contains("Connect to the VPN from home");
  }

  @Test
  void internalArticlesAreFoundByTheHelpdeskOnly() throws Exception {
    var agent = Caller.account(1, 1, "Ada", Set.of(Role.AGENT), "en", ZoneId.of("UTC"));

    assertThat(callers.callAs(agent, () -> articles.search("gateway", 10))).hasSize(1);
    assertThat(titles("en", "gateway")).isEmpty();
    assertThat(callers.callAs(agent, () -> articles.newest(10)))
        .hasSizeGreaterThan(callers.callAs(requester("en"), () -> articles.newest(10)).size());
  }

  @Test
  void internalAndUnpublishedArticlesCannotBeReadByTheirId() throws Exception {
    for (var title : List.of("VPN gateway fail-over", "Заказать новый ноутбук")) {
      long id = id(title);
      assertThatThrownBy(() -> callers.callAs(requester("en"), () -> articles.read(id)))
          .hasMessage("security.not-found");
    }
  }

  @Test
  void aSuggestionNeedsMoreThanAWordByChance() throws Exception {
    var asked = "the coffee machine in the kitchen leaks and floods";

    assertThat(callers.callAs(requester("en"), () -> articles.suggest(asked, 5))).isEmpty();
    assertThat(callers.callAs(requester("en"), () -> articles.suggest("vpn from home", 5)))
        .extracting(ArticleRow::title)
        .containsExactly("Connect to the VPN from home");
  }

  private List<String> titles(String language, String typed) throws Exception {
    return callers.callAs(requester(language), () -> articles.search(typed, 10)).stream()
        .map(ArticleRow::title)
        .toList();
  }

  private static Caller requester(String language) {
    return Caller.person(1, "Olena", language, ZoneId.of("Europe/Kyiv"));
  }

  private long id(String title) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from article where title = :title")
                .bind("title", title)
                .mapTo(Long.class)
                .one());
  }

  private void article(UUID topic, String language, String audience, String title, String text) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into article (topic, language, audience, title, summary, html, text,
                      published_at, created_at, updated_at)
                    values (:topic, :language, :audience, :title, :text, :text, :text,
                      now(), now(), now())
                    """)
                .bind("topic", topic == null ? UUID.randomUUID() : topic)
                .bind("language", language)
                .bind("audience", audience)
                .bind("title", title)
                .bind("text", text)
                .execute());
  }
}
