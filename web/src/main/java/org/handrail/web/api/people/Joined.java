package org.handrail.web.api.people;

/** How many people joined. */
public record Joined(int joined) {}
