package org.handrail.web.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Serves PrimeFaces' theme as {@link SagaTheme} rewrites it, made once per node. */
public class ThemeResourceHandler extends ResourceHandlerWrapper {

  private static final String THEME = "theme.css";

  private volatile byte[] theme;

  public ThemeResourceHandler(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return themed(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return themed(super.createResource(name, library, contentType));
  }

  private Resource themed(Resource resource) {
    return resource != null && THEME.equals(resource.getResourceName())
        ? new Themed(resource)
        : resource;
  }

  private byte[] theme(Resource saga) {
    if (theme == null) {
      try (InputStream in = saga.getInputStream()) {
        String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        theme = new SagaTheme().withTokens(css).getBytes(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return theme;
  }

  private final class Themed extends ResourceWrapper {

    Themed(Resource saga) {
      super(saga);
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(theme(getWrapped()));
    }
  }
}
