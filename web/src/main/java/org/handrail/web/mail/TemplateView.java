package org.handrail.web.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.kernel.Language;
import org.handrail.notify.Placeholder;
import org.handrail.notify.Template;
import org.handrail.notify.TemplateKind;
import org.handrail.notify.TemplateQueries;
import org.handrail.notify.TemplateService;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /admin/mail-template: the words of one mail in one language. */
@Named("mailTemplate")
@ViewScoped
public class TemplateView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/admin/mail-templates?faces-redirect=true";

  @Inject private transient TemplateQueries templates;
  @Inject private transient TemplateService service;
  @Inject private transient ReaderTexts texts;

  private TemplateKind kind;
  private Language language;
  private long version;
  private String subject;
  private String body;
  private transient Template.Words preview;

  public void open() {
    if (subject == null) {
      var row = templates.get(kind, language.tag());
      version = row.version();
      subject = row.template().subject();
      body = row.template().body();
    }
  }

  public String save() {
    service.change(kind, language.tag(), new Template(subject, body), version);
    Messages.addFlashGlobalInfo(texts.get("ui.saved"));
    return LIST;
  }

  /** Shows the mail as it would leave, without saving anything. */
  public void show() {
    preview = templates.preview(kind, language.tag(), new Template(subject, body));
  }

  /** Goes back to the words that Handrail brings along. */
  public String reset() {
    service.reset(kind, language.tag());
    Messages.addFlashGlobalInfo(texts.get("mail.template.was-reset"));
    return LIST;
  }

  /** Whether an administrator has put it in other words. */
  public boolean isChanged() {
    return version > 0;
  }

  /** Null until it was asked for. */
  public Template.Words getPreview() {
    return preview;
  }

  public List<Placeholder> getPlaceholders() {
    return kind.placeholders().stream().sorted().toList();
  }

  /** What stands there in the preview. */
  public String example(Placeholder placeholder) {
    return templates.example(kind, language.tag(), placeholder);
  }

  public TemplateKind getKind() {
    return kind;
  }

  public void setKind(TemplateKind kind) {
    this.kind = kind;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
