package org.handrail.web.api.ticket;

/** Who asked. */
public record RequesterAnswer(long id, String name, String email) {}
