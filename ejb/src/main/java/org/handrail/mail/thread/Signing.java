package org.handrail.mail.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.security.key.SharedKeys;

/** The references of this installation: signed with the key that all its nodes share. */
@ApplicationScoped
public class Signing {

  @Inject private SharedKeys keys;

  private volatile Signature signature;

  public MessageIds messageIds() {
    return new MessageIds(signature());
  }

  public ReplyAddresses replyAddresses() {
    return new ReplyAddresses(signature());
  }

  /** Read once: the key never changes. Two threads at the first use read the same. */
  private Signature signature() {
    if (signature == null) {
      signature = new Signature(keys.key("mail"));
    }
    return signature;
  }
}
