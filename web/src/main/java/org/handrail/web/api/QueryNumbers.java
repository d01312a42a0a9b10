package org.handrail.web.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A query parameter that shall be a number and is none is a malformed parameter. The runtime would
 * answer that there is nothing at this address, which is true of parts of the path only.
 */
@Provider
public class QueryNumbers implements ParamConverterProvider {

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return name(annotations).map(name -> converter(type, name)).orElse(null);
  }

  private static Optional<String> name(Annotation... annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(parameter -> ((QueryParam) parameter).value())
        .findFirst();
  }

  @SuppressWarnings("unchecked") // what it reads is of this very type
  private static <T> ParamConverter<T> converter(Class<T> type, String name) {
    if (type == int.class) {
      return (ParamConverter<T>) new NumberOf<>(name, Integer::valueOf);
    }
    return type == Long.class ? (ParamConverter<T>) new NumberOf<>(name, Long::valueOf) : null;
  }

  private record NumberOf<N>(String name, Function<String, N> read) implements ParamConverter<N> {

    @Override
    public N fromString(String text) {
      try {
        return text == null ? null : read.apply(text);
      } catch (NumberFormatException malformed) {
        throw new MalformedParameter(name, text, malformed);
      }
    }

    @Override
    public String toString(N number) {
      return number.toString();
    }
  }
}
