package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.handrail.kernel.Sql;

/** The templates in force: what an administrator wrote, else what Handrail brings along. */
@ApplicationScoped
public class Templates {

  @Inject private Sql sql;

  Template get(TemplateKind kind, String language) {
    return changed(kind, language).orElseGet(() -> standard(kind, language));
  }

  static Template standard(TemplateKind kind, String language) {
    var words =
        ResourceBundle.getBundle(
            "org.handrail.notify.Templates",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Template(
        words.getString(kind.key() + ".subject"), words.getString(kind.key() + ".body"));
  }

  private Optional<Template> changed(TemplateKind kind, String language) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select subject, body from mail_template
                    where kind = :kind and language = :language
                    """)
                .bind("kind", kind.name())
                .bind("language", language)
                .mapTo(Template.class)
                .findOne());
  }
}
