package org.handrail.launch.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who and what tickets refer to, by its row in the database.
 *
 * @param topics by the stories' category keys
 * @param statuses standard status by its category
 */
record Cast(List<Requester> requesters, Map<String, Topic> topics, Map<String, Long> statuses) {

  Cast {
    requesters = List.copyOf(requesters);
    topics = Map.copyOf(topics);
    statuses = Map.copyOf(statuses);
  }

  /** Ids of categories by the stories' keys. */
  Map<String, Long> categories() {
    return topics.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().categoryId()));
  }

  /** Somebody who asks. */
  record Requester(long personId, Name name) {}

  /** Somebody who helps. */
  record Helper(long accountId, long personId, String name) {}

  /** A category and the team that its tickets go to. */
  record Topic(long categoryId, String type, long teamId, List<Helper> team) {
    Topic {
      team = List.copyOf(team);
    }
  }
}
