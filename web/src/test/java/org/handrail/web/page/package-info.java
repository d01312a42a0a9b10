/**
 * What every page keeps to, whatever it is for: Enter and double clicks do no harm, what is no
 * address of anything is not found, nothing fails unnoticed, and everybody can read it. A page is
 * covered by being in the {@link org.handrail.web.page.ApplicationMap}, and the build fails for one
 * that is not.
 */
package org.handrail.web.page;
