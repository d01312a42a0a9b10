package org.handrail.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** Names in several languages are {@code jsonb}, which the driver takes as an object of its own. */
@Converter(autoApply = true)
public class LocalisedNameConverter implements AttributeConverter<LocalisedName, Object> {

  @Override
  public Object convertToDatabaseColumn(LocalisedName name) {
    if (name == null) {
      return null;
    }
    try {
      var json = new PGobject();
      json.setType("jsonb");
      json.setValue(name.toJson());
      return json;
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public LocalisedName convertToEntityAttribute(Object stored) {
    return stored == null ? null : LocalisedName.parse(stored.toString());
  }
}
