package org.handrail.people;

import java.time.ZoneId;

/**
 * What somebody chose about themselves.
 *
 * @param email null for a person without address
 * @param language en, uk or ru
 * @param theme auto, light or dark
 */
public record Profile(String name, String email, String language, ZoneId zone, String theme) {}
