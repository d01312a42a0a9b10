package org.handrail.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.knowledge.ArticleQueries;
import org.handrail.knowledge.ArticleRow;
import org.handrail.security.Callers;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryTile;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.web.attachment.UploadTray;

/** Asking for help. Articles that may answer at once are shown while the subject is typed. */
@Named("portalAsk")
@ViewScoped
public class AskView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 4;

  @Inject private RequesterTicketService tickets;
  @Inject private CategoryQueries categories;
  @Inject private ArticleQueries articles;
  @Inject private Callers callers;
  @Inject private UploadTray files;

  private Long category;
  private String subject;
  private String description;
  private Level affected = Level.LOW;
  private Level urgency = Level.MEDIUM;

  /** Opens the ticket and shows it. */
  public String send() {
    var message =
        NewMessage.written(
            SafeHtml.ofText(description == null ? "" : description), files.ids(), Channel.PORTAL);
    var opened = tickets.open(request(message));
    files.empty();
    return "/portal/ticket?faces-redirect=true&asked=true&number=" + opened.number();
  }

  private OpenTicket request(NewMessage message) {
    return new OpenTicket(
        callers.current().personId(),
        subject,
        message,
        null,
        affected,
        urgency,
        category,
        null,
        Channel.PORTAL,
        Set.of(),
        null);
  }

  public List<ArticleRow> getSuggestions() {
    return articles.suggest(subject, SUGGESTIONS);
  }

  public List<CategoryTile> getCategories() {
    return categories.onPortal(callers.current().language());
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public UploadTray getFiles() {
    return files;
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Level getAffected() {
    return affected;
  }

  public void setAffected(Level affected) {
    this.affected = affected;
  }

  public Level getUrgency() {
    return urgency;
  }

  public void setUrgency(Level urgency) {
    this.urgency = urgency;
  }
}
