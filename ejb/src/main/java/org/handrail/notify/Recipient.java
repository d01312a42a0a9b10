package org.handrail.notify;

/** Somebody who is to hear of something. */
public record Recipient(long personId, String name, String language, String address) {}
