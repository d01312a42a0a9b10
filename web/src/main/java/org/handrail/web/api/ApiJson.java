package org.handrail.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * How JSON is read and written. A field that is not known is refused: a misspelt name in a change
 * would otherwise look like success.
 */
@Provider
public class ApiJson implements ContextResolver<Jsonb> {

  private static final String REFUSE_UNKNOWN = "jsonb.fail-on-unknown-properties";

  private final Jsonb jsonb =
      JsonbBuilder.create(
          new JsonbConfig()
              .withPropertyVisibilityStrategy(new Components())
              .withDeserializers(
                  new StrictJson.Text(), new StrictJson.WholeLong(), new StrictJson.WholeInteger())
              .setProperty(REFUSE_UNKNOWN, true));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** The records of the API by their components; JSON-B 3 looks for getters, which they lack. */
  private static final class Components implements PropertyVisibilityStrategy {

    @Override
    public boolean isVisible(Field field) {
      return true;
    }

    @Override
    public boolean isVisible(Method method) {
      return false;
    }
  }
}
