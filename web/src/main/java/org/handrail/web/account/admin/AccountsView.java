package org.handrail.web.account.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.Page;
import org.handrail.security.Role;
import org.handrail.security.account.AccountFilter;
import org.handrail.security.account.AccountQueries;
import org.handrail.security.account.AccountRow;
import org.handrail.security.account.AccountSort;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;

/** /admin/accounts: all accounts, searched and sorted. */
@Named("accountList")
@ViewScoped
public class AccountsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountQueries accounts;
  @Inject private transient ReaderTexts texts;

  private RecordLazyModel<AccountRow> model;
  private String text;
  private Role role;
  private String state;

  @PostConstruct
  void open() {
    model =
        new RecordLazyModel<>(AccountRow::id, this::page, this::count, accounts::find)
            .sortableBy("name", "login", "lastSignedInAt")
            .filterableBy("text", "role", "state")
            .orderedBy("name", true);
  }

  public void find() {
    model.filter("text", text);
    model.filter("role", role);
    model.filter("state", state);
    model.refresh();
  }

  public String words(List<Role> roles) {
    return roles.stream().map(texts::of).collect(Collectors.joining(", "));
  }

  private Page<AccountRow> page(TableQuery query) {
    var order = query.order().get(0);
    return accounts.page(
        filter(query.filters()),
        AccountSort.of(order.key()),
        order.ascending(),
        query.after(),
        query.limit());
  }

  private long count(Map<String, Object> filters) {
    return accounts.count(filter(filters));
  }

  private static AccountFilter filter(Map<String, Object> filters) {
    return new AccountFilter(
        (String) filters.get("text"),
        (Role) filters.get("role"),
        filters.containsKey("state") ? filters.get("state").equals("active") : null);
  }

  public RecordLazyModel<AccountRow> getModel() {
    return model;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}
