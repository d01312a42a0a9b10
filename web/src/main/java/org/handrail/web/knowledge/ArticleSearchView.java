package org.handrail.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.knowledge.ArticleQueries;
import org.handrail.knowledge.ArticleRow;

/** Looking for an answer: the words are in the address, so that a search can be passed on. */
@Named("articleSearch")
@RequestScoped
public class ArticleSearchView {

  private static final int MOST = 12;
  private static final int NEWEST = 6;

  @Inject private ArticleQueries articles;

  private String words;
  private List<ArticleRow> found;

  /** What was found, best first; the newest while nothing was asked. */
  public List<ArticleRow> getArticles() {
    if (found == null) {
      found = isAsked() ? articles.search(words, MOST) : articles.newest(NEWEST);
    }
    return found;
  }

  public boolean isAsked() {
    return words != null && !words.isBlank();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
