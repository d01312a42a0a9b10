package org.handrail.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;

/** Finds and reads published articles, each in the language that suits the caller best. */
@Stateless
@Requires(Role.REQUESTER)
public class ArticleQueries {

  /** Short words make every article match a little; a suggestion must do better than that. */
  private static final double WORTH_SUGGESTING = 0.1;

  // of the translations a caller may read: the caller's language, else English, else the oldest
  private static final String READABLE =
      """
      readable as (
        select distinct on (a.topic) a.* from article a
        where a.published_at is not null and (a.audience = 'PUBLIC' or :helpdesk)
        order by a.topic, a.language <> :language, a.language <> 'en', a.id)""";

  @Inject private Sql sql;
  @Inject private Callers callers;

  /** Articles with any of the words, a form of them, or a title nearly like it; best first. */
  public List<ArticleRow> search(String typed, int limit) {
    return find(typed, 0, limit);
  }

  /** As {@link #search}, but only what is likely to help: for showing unasked. */
  public List<ArticleRow> suggest(String typed, int limit) {
    return find(typed, WORTH_SUGGESTING, limit);
  }

  /** The articles published last. */
  public List<ArticleRow> newest(int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with %s
                    select id, title, summary, language, audience = 'INTERNAL' as internal
                    from readable order by published_at desc, id desc limit :limit
                    """
                        .formatted(READABLE))
                .bind("helpdesk", isOfHelpdesk())
                .bind("language", callers.current().language())
                .bind("limit", limit)
                .mapTo(ArticleRow.class)
                .list());
  }

  /**
   * @throws DomainException {@code security.not-found} for what is not published, not for this
   *     caller, or not there
   */
  public Article read(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, title, summary, html, language,
                      audience = 'INTERNAL' as internal, updated_at
                    from article
                    where id = :id and published_at is not null
                      and (audience = 'PUBLIC' or :helpdesk)
                    """)
                .bind("id", id)
                .bind("helpdesk", isOfHelpdesk())
                .mapTo(Article.class)
                .findOne()
                .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND)));
  }

  private List<ArticleRow> find(String typed, double worth, int limit) {
    var words = SearchWords.of(typed);
    return words.isEmpty() ? List.of() : find(words, worth, limit);
  }

  private List<ArticleRow> find(SearchWords words, double worth, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with %s,
                    asked (stemming, any_word) as (values
                      ('en', to_tsquery('english', :words)),
                      ('ru', to_tsquery('russian', :words)),
                      ('none', to_tsquery('simple', :beginnings))),
                    found as (
                      select r.*,
                        ts_rank(r.search, any_word) as by_words,
                        word_similarity(:typed, search_form(r.title)) as by_title
                      from readable r join asked on asked.stemming =
                        case when r.language in ('en', 'ru') then r.language else 'none' end
                      where r.search @@ any_word or word_similarity(:typed, search_form(r.title)) > 0.4)
                    select id, title, summary, language, audience = 'INTERNAL' as internal
                    from found
                    where by_words + by_title > :worth
                    order by by_words + by_title desc, id
                    limit :limit
                    """
                        .formatted(READABLE))
                .bind("helpdesk", isOfHelpdesk())
                .bind("language", callers.current().language())
                .bind("words", words.anyOf())
                .bind("beginnings", words.anyBeginning())
                .bind("typed", words.toString())
                .bind("worth", worth)
                .bind("limit", limit)
                .mapTo(ArticleRow.class)
                .list());
  }

  private boolean isOfHelpdesk() {
    var caller = callers.current();
    return caller.is(Role.AGENT) || caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
  }
}
