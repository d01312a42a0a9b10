package org.handrail.web.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Page;
import org.handrail.people.card.CardFilter;
import org.handrail.people.card.CardQueries;
import org.handrail.people.card.CardRow;
import org.handrail.people.organisation.OrganisationDetails;
import org.handrail.people.organisation.OrganisationError;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.people.organisation.OrganisationService;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /admin/organisation: adds an organisation or changes it, shows its people and adds some. */
@Named
@ViewScoped
public class OrganisationView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationQueries queries;
  @Inject private transient OrganisationService service;
  @Inject private transient CardQueries people;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private OrganisationForm form;
  private String title;
  private RecordLazyModel<CardRow> members;
  private long memberCount;
  private long joining;
  private boolean overtaken;
  private boolean sharedRefused;

  public void open() {
    if (form != null) {
      return;
    }
    form = id == null ? new OrganisationForm() : opened(queries.details(id));
  }

  private OrganisationForm opened(OrganisationDetails details) {
    title = details.settings().name();
    memberCount = details.members();
    joining = details.settings().active() ? queries.joining(id) : 0;
    members = new RecordLazyModel<>(CardRow::id, this::page, filters -> memberCount, people::find);
    return new OrganisationForm(details);
  }

  public String save() {
    try {
      var settings = form.settings();
      if (isNew()) {
        return done(service.create(settings, form.isShared()), texts.get("ui.saved"));
      }
      service.change(id, form.version(), settings, form.isShared());
      return done(id, texts.get("ui.saved"));
    } catch (DomainException refused) {
      meet(refused);
      throw refused;
    }
  }

  private void meet(DomainException refused) {
    sharedRefused = refused.code() == OrganisationError.DOMAIN_SHARED;
    overtaken = refused.code() == KernelError.CHANGED_MEANWHILE;
    if (overtaken) {
      form.seen(queries.details(id).version());
    }
  }

  /** Those who were counted when the page was opened, and nobody else. */
  public String join() {
    int joined = service.join(id, joining);
    return done(id, texts.count("people.organisations.joined", joined));
  }

  private String done(long organisationId, String words) {
    Messages.addFlashGlobalInfo(words);
    return "/admin/organisation?faces-redirect=true&id=" + organisationId;
  }

  private Page<CardRow> page(TableQuery query) {
    return people.page(CardFilter.membersOf(id), query.after(), query.limit());
  }

  public boolean isNew() {
    return id == null;
  }

  /** Whether somebody else's change was met: the page then offers to look at it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** Whether a domain of everybody was refused: the page then offers to mean it. */
  public boolean isSharedRefused() {
    return sharedRefused;
  }

  public RecordLazyModel<CardRow> getMembers() {
    return members;
  }

  public long getMemberCount() {
    return memberCount;
  }

  /** How many people could be added. */
  public long getJoining() {
    return joining;
  }

  public String getTitle() {
    return title;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public OrganisationForm getForm() {
    return form;
  }
}
