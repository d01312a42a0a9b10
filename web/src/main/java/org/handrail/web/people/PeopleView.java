package org.handrail.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Page;
import org.handrail.people.card.CardFilter;
import org.handrail.people.card.CardQueries;
import org.handrail.people.card.CardRow;
import org.handrail.people.organisation.OrganisationChoice;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.cdi.ViewScoped;

/** /admin/people: everybody by name, searched. */
@Named
@ViewScoped
public class PeopleView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CardQueries people;
  @Inject private transient OrganisationQueries organisations;

  private RecordLazyModel<CardRow> model;
  private String text;
  private Long organisation;
  private String account;

  @PostConstruct
  void open() {
    model =
        new RecordLazyModel<>(CardRow::id, this::page, this::count, people::find)
            .filterableBy("text", "organisation", "account");
  }

  public void find() {
    model.filter("text", text);
    model.filter("organisation", organisation);
    model.filter("account", account);
    model.refresh();
  }

  private Page<CardRow> page(TableQuery query) {
    return people.page(filter(query.filters()), query.after(), query.limit());
  }

  private long count(Map<String, Object> filters) {
    return people.count(filter(filters));
  }

  private static CardFilter filter(Map<String, Object> filters) {
    return new CardFilter(
        (String) filters.get("text"),
        (Long) filters.get("organisation"),
        null,
        filters.containsKey("account") ? filters.get("account").equals("with") : null);
  }

  public List<OrganisationChoice> getOrganisations() {
    return organisations.choices(organisation);
  }

  public RecordLazyModel<CardRow> getModel() {
    return model;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
