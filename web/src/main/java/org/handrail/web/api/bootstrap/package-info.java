/**
 * Setting an installation up by a document, over REST.
 *
 * <p>Knows: what the API knows, and bootstrap.
 */
package org.handrail.web.api.bootstrap;
