/**
 * The one typed door to how this installation is configured.
 *
 * <p>Rules: every setting is a line in {@link org.handrail.settings.Setting} and a row in
 * docs/configuration.md; each has a sensible default or is refused clearly at the start; nobody
 * else reads MicroProfile Config.
 *
 * <p>Knows nobody.
 */
package org.handrail.settings;
