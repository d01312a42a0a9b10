package org.handrail.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.html.RichText;
import org.handrail.knowledge.Article;
import org.handrail.knowledge.ArticleQueries;
import org.handrail.security.SecurityError;

/** One article, {@code /portal/article.xhtml?id=…}. */
@Named("articlePage")
@RequestScoped
public class ArticleView {

  @Inject private ArticleQueries articles;

  private Long id;
  private Article article;

  /**
   * @throws DomainException {@code security.not-found}
   */
  public void open() {
    if (id == null) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
    article = articles.read(id);
  }

  public Article getArticle() {
    return article;
  }

  public String getHtml() {
    return RichText.forDisplay(article.html(), contentId -> Optional.empty(), false);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
