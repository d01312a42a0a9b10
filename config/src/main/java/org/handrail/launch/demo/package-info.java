/**
 * The demo: a mail server of its own, and a fictional freight company with its people, its helpdesk
 * and some weeks of its work.
 *
 * <p>Rules: only started by {@code handrail.demo=true}, and only on loopback, for its passwords are
 * known to all; what an administrator would set up is in a set-up document that the application
 * applies; the past is rows that follow from a seed and the moment it ends at, and that the
 * application could have made, in every column; an installation that anybody has used is left
 * alone. Document, stories and articles are in the resources beside this package.
 *
 * <p>Knows the launcher's words for a database, and the tables it fills.
 */
package org.handrail.launch.demo;
