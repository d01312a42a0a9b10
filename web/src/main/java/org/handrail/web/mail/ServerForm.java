package org.handrail.web.mail;

import java.io.Serializable;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;

/** A mail server as its fields on the page. The password is only ever entered, never shown. */
public class ServerForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String host = "";
  private int port;
  private ConnectionSecurity security = ConnectionSecurity.TLS;
  private String user = "";
  private final boolean passwordStored;
  private String password;

  ServerForm(int usualPort) {
    port = usualPort;
    passwordStored = false;
  }

  ServerForm(Endpoint endpoint, boolean passwordStored) {
    this.passwordStored = passwordStored;
    host = endpoint.host();
    port = endpoint.port();
    security = endpoint.security();
    user = endpoint.user();
  }

  Endpoint endpoint() {
    return new Endpoint(host, port, security, user);
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public int getPort() {
    return port;
  }

  public void setPort(int port) {
    this.port = port;
  }

  public ConnectionSecurity getSecurity() {
    return security;
  }

  public void setSecurity(ConnectionSecurity security) {
    this.security = security;
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  /** Whether an empty field means one that is there: it was entered before, or is stored. */
  public boolean isPasswordKept() {
    return passwordStored || password != null;
  }

  public String getPassword() {
    return password;
  }

  /**
   * Nothing entered keeps what was entered before: the page never shows it, so the field is empty
   * again after each answer, for example when the connection was tried.
   */
  public void setPassword(String password) {
    if (password != null && !password.isEmpty()) {
      this.password = password;
    }
  }
}
