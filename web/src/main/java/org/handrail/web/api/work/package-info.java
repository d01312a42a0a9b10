/**
 * Background work over the API, for administrators.
 *
 * <p>Rules: the same doors as the screen; a queue is known by its name, an item by its id.
 *
 * <p>Knows: kernel, kernel.work, operation, web.api.
 */
package org.handrail.web.api.work;
