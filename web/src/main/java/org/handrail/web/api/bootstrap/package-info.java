/**
 * Setting an installation up by a document, over REST.
 *
 * <p>Knows: bootstrap.
 */
package org.handrail.web.api.bootstrap;
