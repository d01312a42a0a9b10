package org.handrail.web.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.people.PeopleError;
import org.handrail.people.card.CardDetails;
import org.handrail.people.card.CardQueries;
import org.handrail.people.card.CardService;
import org.handrail.people.organisation.OrganisationChoice;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.Zones;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /admin/person: changes what Handrail knows of a person, with an account or without. */
@Named
@ViewScoped
public class PersonView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CardQueries cards;
  @Inject private transient CardService service;
  @Inject private transient OrganisationQueries organisations;
  @Inject private transient ReaderTexts texts;

  private Long id;
  private CardDetails card;
  private PersonForm form;
  private boolean overtaken;

  public void open() {
    if (id == null) {
      throw new DomainException(PeopleError.UNKNOWN_PERSON);
    }
    if (form == null) {
      card = cards.details(id);
      form = new PersonForm(card);
    }
  }

  public String save() {
    try {
      service.change(id, form.version(), form.settings());
    } catch (DomainException refused) {
      overtaken = refused.code() == KernelError.CHANGED_MEANWHILE;
      if (overtaken) {
        form.seen(cards.details(id).version());
      }
      throw refused;
    }
    Messages.addFlashGlobalInfo(texts.get("ui.saved"));
    return "/admin/person?faces-redirect=true&id=" + id;
  }

  /** Whether somebody else's change was met: the page then offers to look at it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  public CardDetails getCard() {
    return card;
  }

  public List<OrganisationChoice> getOrganisations() {
    return organisations.choices(form.getOrganisation());
  }

  public List<String> getZones() {
    return Zones.with(form.getZone());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public PersonForm getForm() {
    return form;
  }
}
