package org.handrail.notify;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Language;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.notify.MailLayout.Letter;
import org.handrail.notify.Template.Value;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about templates, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class TemplateQueries {

  @Inject private Sql sql;
  @Inject private Templates templates;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Every kind in every language. */
  public List<TemplateRow> all() {
    return Stream.of(TemplateKind.values())
        .flatMap(kind -> Language.tags().stream().map(language -> get(kind, language)))
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
    var examples = Templates.examples(kind, language);
    return MailLayout.of(
        new Letter(
            kind,
            language,
            callers.current().zone(),
            examples.get(Placeholder.HELPDESK).text(),
            Optional.of(examples.get(Placeholder.NUMBER).text())
                .filter(number -> kind.placeholders().contains(Placeholder.NUMBER)),
            template.fill(examples),
            examples.get(Placeholder.LINK).text(),
            quotes(kind, template, examples)));
  }

  /** What may stand there, in the words of that language. */
  public String example(TemplateKind kind, String language, Placeholder placeholder) {
    return Templates.examples(kind, language).get(placeholder).text();
  }

  private List<Quote> quotes(
      TemplateKind kind, Template template, Map<Placeholder, Value> examples) {
    boolean request = kind.quotesRequest() && !template.has(Placeholder.REQUEST);
    if (!request && !kind.quotesConversation()) {
      return List.of();
    }
    var words = examples.get(Placeholder.REQUEST).text();
    return List.of(
        new Quote(
            examples.get(Placeholder.REQUESTER).text(),
            null,
            clock.instant(),
            SafeHtml.ofText(words).html()));
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
