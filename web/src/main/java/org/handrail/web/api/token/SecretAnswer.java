package org.handrail.web.api.token;

/** A new token, shown this once. */
public record SecretAnswer(String token) {}
