package org.handrail.web.push;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The channels that pages of this session have opened. */
@SessionScoped
public class SessionChannels implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Pages have three; anyone who tries ids out is no page. */
  private static final int MOST = 20;

  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  @Inject private transient ChannelOwners owners;

  boolean open(String channel, long accountId) {
    boolean admitted =
        (opened.contains(channel) || opened.size() < MOST) && owners.admit(channel, accountId);
    if (admitted) {
      opened.add(channel);
    }
    return admitted;
  }

  @PreDestroy
  void forget() {
    owners.forget(opened);
  }
}
