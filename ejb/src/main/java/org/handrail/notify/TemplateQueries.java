package org.handrail.notify;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about templates, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class TemplateQueries {

  /** The languages Handrail speaks. */
  public static final List<String> LANGUAGES = List.of("en", "uk", "ru");

  @Inject private Sql sql;
  @Inject private Templates templates;

  /** Every kind in every language. */
  public List<TemplateRow> all() {
    return Stream.of(TemplateKind.values())
        .flatMap(kind -> LANGUAGES.stream().map(language -> get(kind, language)))
        .toList();
  }

  public TemplateRow get(TemplateKind kind, String language) {
    return new TemplateRow(kind, language, version(kind, language), templates.get(kind, language));
  }

  /**
   * How the mail would look, for a person and a ticket that do not exist.
   *
   * @throws DomainException those of {@link Template#check}
   */
  public Template.Words preview(TemplateKind kind, String language, Template template) {
    template.check(kind);
    return template.fill(Templates.examples(kind, language));
  }

  private long version(TemplateKind kind, String language) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select version from mail_template where kind = :kind and language = :language")
                .bind("kind", kind.name())
                .bind("language", language)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }
}
