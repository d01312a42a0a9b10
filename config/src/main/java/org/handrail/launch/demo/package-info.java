/**
 * The demo: a mail server of its own, and a fictional freight company with its people, its helpdesk
 * and some weeks of its work.
 *
 * <p>Rules: only started by {@code handrail.demo=true}, and only on loopback, for its passwords are
 * known to all; everything follows from a seed and the moment it ends at; what is inserted could
 * have been made by the application, in every column; an installation that anybody has used is left
 * alone. Stories and articles are texts in the resources beside this package.
 *
 * <p>Knows the launcher's words for a database, and the tables it fills.
 */
package org.handrail.launch.demo;
