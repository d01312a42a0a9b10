package org.handrail.web.token;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Page;
import org.handrail.security.account.AccountTokens;
import org.handrail.security.token.AccountToken;
import org.handrail.web.ui.ReaderTexts;
import org.handrail.web.ui.RecordLazyModel;
import org.handrail.web.ui.TableQuery;
import org.omnifaces.util.Messages;

/** /admin/tokens: everybody's tokens that work, the newest first. */
@Named("allTokens")
@ViewScoped
public class AllTokensView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountTokens tokens;
  @Inject private transient ReaderTexts texts;

  private RecordLazyModel<AccountToken> model;
  private String text;

  @PostConstruct
  void open() {
    model =
        new RecordLazyModel<>(AccountToken::id, this::page, this::count, id -> Optional.empty())
            .filterableBy("text")
            .orderedBy("id", false);
  }

  public void find() {
    model.filter("text", text);
    model.refresh();
  }

  public void revoke(long id) {
    tokens.revoke(id);
    model.refresh();
    Messages.addGlobalInfo(texts.get("token.revoked"));
  }

  private Page<AccountToken> page(TableQuery query) {
    return tokens.page((String) query.filters().get("text"), query.after(), query.limit());
  }

  private long count(Map<String, Object> filters) {
    return tokens.count((String) filters.get("text"));
  }

  public RecordLazyModel<AccountToken> getModel() {
    return model;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
