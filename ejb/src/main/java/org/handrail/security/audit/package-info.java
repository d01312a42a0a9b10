/**
 * Who changed accounts, permissions, tokens and settings, and when.
 *
 * <p>Rules: a record is written in the transaction of the change; nobody changes or deletes one,
 * the database refuses it; details never hold a secret.
 *
 * <p>Knows: kernel, security.
 */
package org.handrail.security.audit;
