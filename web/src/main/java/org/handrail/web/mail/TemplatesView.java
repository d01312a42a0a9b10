package org.handrail.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.kernel.Language;
import org.handrail.notify.TemplateKind;
import org.handrail.notify.TemplateQueries;
import org.handrail.notify.TemplateRow;

/** /admin/mail-templates: the mails Handrail writes by itself, in each language. */
@Named("mailTemplates")
@RequestScoped
public class TemplatesView {

  @Inject private TemplateQueries templates;

  private List<TemplateRow> all;

  public List<TemplateKind> getKinds() {
    return List.of(TemplateKind.values());
  }

  /** A language in its own words, as everywhere. */
  public String name(String language) {
    return Language.of(language).map(Language::ownName).orElse(language);
  }

  /** The kind's template in each language. */
  public List<TemplateRow> of(TemplateKind kind) {
    if (all == null) {
      all = templates.all();
    }
    return all.stream().filter(row -> row.kind() == kind).toList();
  }
}
