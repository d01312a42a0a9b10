package org.handrail.launch.demo;

import java.util.List;

/**
 * A request and how it went, with places to fill: {@code {first}} the requester's first name,
 * {@code {room}}, {@code {floor}}, {@code {pc}}.
 *
 * @param category key of one of the company's categories
 * @param exchanges the first is the request
 */
record Story(
    String name,
    String language,
    String category,
    String impact,
    String urgency,
    List<String> tags,
    String subject,
    List<Exchange> exchanges) {

  Story {
    tags = List.copyOf(tags);
    exchanges = List.copyOf(exchanges);
  }
}
