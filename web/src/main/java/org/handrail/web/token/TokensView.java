package org.handrail.web.token;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.handrail.security.TokenScope;
import org.handrail.security.token.PersonalToken;
import org.handrail.security.token.PersonalTokens;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /portal/tokens: makes, lists and revokes the reader's tokens. */
@Named("tokens")
@ViewScoped
public class TokensView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final List<Integer> VALIDITIES = List.of(7, 30, 90, 366);

  @Inject private transient PersonalTokens tokens;
  @Inject private transient ReaderTexts texts;

  private String label;
  private TokenScope scope = TokenScope.READ;
  private int days = 90;
  private transient String made;

  public void create() {
    made = tokens.create(label, scope, Duration.ofDays(days)).value();
    label = null;
    scope = TokenScope.READ;
  }

  public void revoke(long id) {
    tokens.revoke(id);
    Messages.addGlobalInfo(texts.get("token.revoked"));
  }

  public List<PersonalToken> getAll() {
    return tokens.list();
  }

  /** The token just made; null on every later look. */
  public String getMade() {
    return made;
  }

  public List<Integer> getValidities() {
    return VALIDITIES;
  }

  public TokenScope[] getScopes() {
    return TokenScope.values();
  }

  /** A scope with what it allows: nobody should have to guess. */
  public String explained(TokenScope one) {
    return texts.of(one) + ": " + texts.get("security.token-scope-help." + one.word());
  }

  public TokenScope getScope() {
    return scope;
  }

  public void setScope(TokenScope scope) {
    this.scope = scope;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
