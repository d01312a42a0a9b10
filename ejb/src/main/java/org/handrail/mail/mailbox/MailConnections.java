package org.handrail.mail.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Properties;

/**
 * Opens connections to mail servers. Each has time limits, so that a server which accepts and says
 * nothing holds one thread for half a minute and not for ever; and where TLS is asked for, the
 * certificate must be valid for the server's name.
 */
public final class MailConnections {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";

  private MailConnections() {}

  /** A connected store; close it. */
  public static Store imap(MailServer server) throws MessagingException {
    String protocol = server.security() == ConnectionSecurity.TLS ? "imaps" : "imap";
    var properties = limits(protocol, server);
    // reading is not a mark: only the ledger's commit is followed by one
    properties.setProperty("mail." + protocol + ".peek", "true");
    properties.setProperty("mail." + protocol + ".fetchsize", "1048576");
    var store = Session.getInstance(properties).getStore(protocol);
    store.connect(server.host(), server.port(), server.user(), server.password());
    return store;
  }

  /** A connected transport; close it. */
  public static Transport smtp(MailServer server) throws MessagingException {
    return smtp(session(server), server);
  }

  /** The session in which a message for this server is made. */
  public static Session session(MailServer server) {
    String protocol = smtpProtocol(server);
    var properties = limits(protocol, server);
    properties.setProperty("mail." + protocol + ".auth", String.valueOf(!server.user().isEmpty()));
    properties.setProperty("mail." + protocol + ".sendpartial", "false");
    return Session.getInstance(properties);
  }

  public static Transport smtp(Session session, MailServer server) throws MessagingException {
    var transport = session.getTransport(smtpProtocol(server));
    boolean anonymous = server.user().isEmpty();
    transport.connect(
        server.host(),
        server.port(),
        anonymous ? null : server.user(),
        anonymous ? null : server.password());
    return transport;
  }

  private static String smtpProtocol(MailServer server) {
    return server.security() == ConnectionSecurity.TLS ? "smtps" : "smtp";
  }

  private static Properties limits(String protocol, MailServer server) {
    var properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean upgraded = server.security() == ConnectionSecurity.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(upgraded));
    properties.setProperty(prefix + "starttls.required", String.valueOf(upgraded));
    return properties;
  }
}
