package org.handrail.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose each channel is. Faces makes its id for one session and writes it into that session's page,
 * which connects as soon as it is there: the first account that opens it is its owner, and nobody
 * else opens it as long as that session lasts.
 */
@ApplicationScoped
public class ChannelOwners {

  private final Map<String, Long> owners = new ConcurrentHashMap<>();

  boolean admit(String channel, long accountId) {
    var owner = owners.putIfAbsent(channel, accountId);
    return owner == null || owner == accountId;
  }

  void forget(Collection<String> channels) {
    owners.keySet().removeAll(channels);
  }
}
