/**
 * Jobs over the API, for administrators.
 *
 * <p>Rules: a run is started by adding it to the job's runs and lives at an address of its own.
 *
 * <p>Knows: batch.job, kernel, web.api.
 */
package org.handrail.web.api.job;
