package org.handrail.web.api;

import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Takes out of the served description what nobody said. The server writes the defaults of an
 * annotation as if they were meant, and "at most 0 properties" would forbid every request; and it
 * lists a tag once for each class that carries it.
 */
public class WhatWasSaid implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    if (Integer.valueOf(0).equals(schema.getMaxProperties())) {
      schema.setMaxProperties(null);
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    var once = new TreeMap<String, Tag>();
    description.getTags().forEach(tag -> once.putIfAbsent(tag.getName(), tag));
    description.setTags(List.copyOf(once.values()));
  }
}
