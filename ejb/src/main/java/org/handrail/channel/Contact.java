package org.handrail.channel;

import org.handrail.people.Identity;

/**
 * Somebody who got a message too.
 *
 * @param name null if it is not known
 */
public record Contact(Identity identity, String name) {}
