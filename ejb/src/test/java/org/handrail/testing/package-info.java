/**
 * What tests inside the server need: a real PostgreSQL for the run, the server's configuration, and
 * the archive that is deployed. Used by the tests of ejb and batch.
 */
package org.handrail.testing;
