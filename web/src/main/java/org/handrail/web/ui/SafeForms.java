package org.handrail.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;

/**
 * Lets Enter in a field do the field's own thing and nothing else, in every form of every page.
 *
 * <p>Enter in a field presses the first submit button of its form, whatever that is for. Each form
 * therefore begins with a button of this class, which is never seen, has no name and runs no
 * action. handrail.js lets it press the button that the page has declared for the field ({@code
 * x:submit enter="@form"}); where none is declared, only the field's change takes place.
 */
@SuppressWarnings("rawtypes") // as the API has its renderers
public class SafeForms extends RenderKitFactory {

  /** The class by which scripts and style sheets know the button. */
  static final String ENTER_KEY = "enter-key";

  public SafeForms(RenderKitFactory wrapped) {
    super(wrapped);
  }

  @Override
  public void addRenderKit(String id, RenderKit kit) {
    getWrapped().addRenderKit(id, kit);
  }

  @Override
  public RenderKit getRenderKit(FacesContext context, String id) {
    var kit = getWrapped().getRenderKit(context, id);
    return kit == null ? null : new Kit(kit);
  }

  @Override
  public Iterator<String> getRenderKitIds() {
    return getWrapped().getRenderKitIds();
  }

  private static class Kit extends RenderKitWrapper {

    Kit(RenderKit wrapped) {
      super(wrapped);
    }

    @Override
    public Renderer getRenderer(String family, String type) {
      var renderer = super.getRenderer(family, type);
      return renderer != null && UIForm.COMPONENT_FAMILY.equals(family)
          ? new Form(renderer)
          : renderer;
    }
  }

  private static class Form extends RendererWrapper {

    Form(Renderer wrapped) {
      super(wrapped);
    }

    @Override
    public void encodeBegin(FacesContext context, UIComponent form) throws IOException {
      super.encodeBegin(context, form);
      var out = context.getResponseWriter();
      out.startElement("button", null);
      out.writeAttribute("type", "submit", null);
      out.writeAttribute("class", ENTER_KEY, null);
      out.writeAttribute("tabindex", "-1", null);
      out.writeAttribute("aria-hidden", "true", null);
      out.endElement("button");
    }
  }
}
