package org.handrail.web.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.omnifaces.util.Faces;

/**
 * Serves our own style sheets, scripts and pictures, and PrimeFaces' theme as {@link SagaTheme}
 * rewrites it. Their addresses carry a checksum of the content: browsers may keep them for long and
 * still get the new one after an upgrade, the same on every node.
 */
public class OwnResourceHandler extends ResourceHandlerWrapper {

  private static final String OWN_LIBRARY = "handrail";
  private static final String THEME = "theme.css";

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  public OwnResourceHandler(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return own(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return own(super.createResource(name, library, contentType));
  }

  /** There is no resource without a name; the handlers behind this one fail to find it. */
  @Override
  public void handleResourceRequest(FacesContext context) throws IOException {
    if (Faces.getRequestPathInfo() == null && isNameless(Faces.getRequestServletPath())) {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    } else {
      super.handleResourceRequest(context);
    }
  }

  private static boolean isNameless(String path) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith(".");
  }

  private Resource own(Resource resource) {
    return resource != null && (isTheme(resource) || OWN_LIBRARY.equals(resource.getLibraryName()))
        ? new Own(resource)
        : resource;
  }

  private static boolean isTheme(Resource resource) {
    return THEME.equals(resource.getResourceName());
  }

  private byte[] content(Resource resource) {
    return contents.computeIfAbsent(
        resource.getLibraryName() + ":" + resource.getResourceName(), key -> read(resource));
  }

  private static byte[] read(Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      return isTheme(resource) ? withTokens(bytes) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withTokens(byte[] saga) {
    var css = new String(saga, StandardCharsets.UTF_8);
    return new SagaTheme().withTokens(css).getBytes(StandardCharsets.UTF_8);
  }

  private final class Own extends ResourceWrapper {

    Own(Resource resource) {
      super(resource);
    }

    @Override
    public String getRequestPath() {
      var path = getWrapped().getRequestPath();
      var checksum = new CRC32();
      checksum.update(content(getWrapped()));
      return path + (path.contains("?") ? "&" : "?") + "h=" + Long.toHexString(checksum.getValue());
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(content(getWrapped()));
    }
  }
}
