/**
 * Starts Handrail and stops it: configuration, data folder, database, server, application, in this
 * order and back.
 *
 * <p>Three rules. A start that cannot succeed says why in one sentence and ends with a code of its
 * own. Nothing is left running, however the last run ended. What is secret is shown once or never.
 *
 * <p>Knows nothing of the application but its WAR, the list of its settings in there, and the table
 * of its tokens; the application does not know it at all.
 */
package org.handrail.launch;
