/**
 * What tests inside the server need: a real PostgreSQL and one server for all of them, and the
 * archive that is deployed there. Used by the tests of ejb and batch.
 */
package org.handrail.testing;
