/**
 * What happens to every request before a screen or resource sees it.
 *
 * <p>Three rules. A filter does one thing. Headers are set before the chain runs, so that failures
 * carry them too. Nothing here knows a feature.
 *
 * <p>Knows: kernel, kernel.stop, settings.
 */
package org.handrail.web.http;
