package org.handrail.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.handrail.kernel.Page;
import org.handrail.people.organisation.OrganisationFilter;
import org.handrail.people.organisation.OrganisationQueries;
import org.handrail.people.organisation.OrganisationRow;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.cdi.ViewScoped;

/** /admin/organisations: all organisations by name, searched. */
@Named
@ViewScoped
public class OrganisationsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationQueries organisations;

  private RecordLazyModel<OrganisationRow> model;
  private String text;
  private boolean any;

  @PostConstruct
  void open() {
    model =
        new RecordLazyModel<>(OrganisationRow::id, this::page, this::count, organisations::find)
            .filterableBy("text");
    any = organisations.count(OrganisationFilter.ALL) > 0;
  }

  public void find() {
    model.filter("text", text);
    model.refresh();
  }

  private Page<OrganisationRow> page(TableQuery query) {
    return organisations.page(filter(query.filters()), query.after(), query.limit());
  }

  private long count(Map<String, Object> filters) {
    return organisations.count(filter(filters));
  }

  private static OrganisationFilter filter(Map<String, Object> filters) {
    return new OrganisationFilter((String) filters.get("text"), null);
  }

  public String domains(OrganisationRow row) {
    return String.join(", ", row.domains());
  }

  /** Whether there is one at all. */
  public boolean isAny() {
    return any;
  }

  public RecordLazyModel<OrganisationRow> getModel() {
    return model;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
