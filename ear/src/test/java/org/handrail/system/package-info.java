/**
 * The packages as their users get them: the distribution with its launcher, and the EAR on a real
 * Payara Server. Looked at from outside only; what a feature does is tested in its module.
 */
package org.handrail.system;
