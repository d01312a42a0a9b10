package org.handrail.web.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.security.account.AccountTokens;
import org.handrail.security.token.AccountToken;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** On /admin/account: the tokens of its owner. */
@Named("accountTokens")
@RequestScoped
public class AccountTokensView {

  @Inject private AccountTokens tokens;
  @Inject private ReaderTexts texts;

  private List<AccountToken> found;

  /** Asked once per request, however often the page looks. */
  public List<AccountToken> of(Long accountId) {
    if (found == null) {
      found = accountId == null ? List.of() : tokens.of(accountId);
    }
    return found;
  }

  public void revoke(long id) {
    tokens.revoke(id);
    found = null;
    Messages.addGlobalInfo(texts.get("token.revoked"));
  }
}
