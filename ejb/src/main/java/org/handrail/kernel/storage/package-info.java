/**
 * Whether the database takes what is written.
 *
 * <p>Three rules. It is found out by writing, not by looking at disks that may be another
 * machine's. The trial leaves nothing behind. A database that is away is another fault, which the
 * check of the database tells.
 *
 * <p>Knows: kernel, kernel.work.
 */
package org.handrail.kernel.storage;
