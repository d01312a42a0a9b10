package org.handrail.ticket.catalog;

import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.model.StatusCategory;

/** A status with everything an administrator can change, and the version that was read. */
public record StatusDetails(
    long id,
    long version,
    StatusCategory category,
    LocalisedName name,
    boolean standard,
    boolean active) {}
