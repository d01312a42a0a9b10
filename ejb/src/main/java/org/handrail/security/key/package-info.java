/**
 * Keys: with which one to sign what comes back to us, with which one to seal what others trust us
 * with.
 *
 * <p>Rules: a signing key lives in the database, so that all nodes share it; a sealing key never
 * does, so that a copy of the database gives nothing away; neither is shown, logged or exported.
 *
 * <p>Knows: kernel, security, settings.
 */
package org.handrail.security.key;
