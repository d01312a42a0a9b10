/**
 * Who somebody is and what they may do: accounts, roles, tokens, and the one authorisation service.
 *
 * <p>Rules: no door decides visibility by itself, all ask {@link
 * org.handrail.security.Authorisation}; a token is stored as its hash only; every change of an
 * account or a permission leaves an audit record.
 *
 * <p>Knows: kernel, settings, people. Of tickets and teams it knows the tables, for the visibility
 * rule, and none of the classes.
 */
package org.handrail.security;
