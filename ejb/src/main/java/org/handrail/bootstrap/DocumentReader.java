package org.handrail.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Language;
import org.handrail.kernel.LocalisedName;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a document in YAML, or in JSON, which is YAML too. Only the shape is taken from YAML: no
 * value becomes a date, a number or "no" a boolean before the document's own types say so, and no
 * class is named in it.
 */
final class DocumentReader {

  private static final int LARGEST = 1_000_000;
  private static final int MOST_NODES = 50_000;
  private static final int DEEPEST = 12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addKeyDeserializer(Channel.class, new KnownChannel())
                  .addKeyDeserializer(Language.class, new KnownLanguage()))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final Map<String, Integer> lines = new HashMap<>();
  private final Places places = new Places(lines);
  private final Secrets secrets;

  private DocumentReader(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @throws DomainException {@code bootstrap.syntax}, {@code bootstrap.too-large}, {@code
   *     bootstrap.unknown-field}, {@code bootstrap.bad-value}, and those of {@link Secrets}
   */
  static Setup read(String text, Secrets secrets) {
    return new DocumentReader(secrets).setup(text);
  }

  private Setup setup(String text) {
    var root = composed(text);
    var tree =
        root == null || root.getTag().equals(Tag.NULL)
            ? JsonNodeFactory.instance.objectNode()
            : tree(root, "", 0);
    try {
      var document = MAPPER.treeToValue(tree, BootstrapDocument.class);
      return new Setup(document, places, secrets.areAllowed());
    } catch (UnrecognizedPropertyException unknown) {
      throw places.refusal(BootstrapError.UNKNOWN_FIELD, path(unknown), unknown.getPropertyName());
    } catch (JsonMappingException wrong) {
      throw places.refusal(BootstrapError.BAD_VALUE, path(wrong));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Null if nothing is said. */
  private static Node composed(String text) {
    if (text.length() > LARGEST) {
      throw new DomainException(BootstrapError.TOO_LARGE, Map.of("place", "line 1"));
    }
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit(LARGEST);
      return new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException wrong) {
      throw syntax("line " + (wrong.getProblemMark().getLine() + 1), wrong.getProblem());
    } catch (YAMLException wrong) {
      throw syntax("line 1", wrong.getMessage());
    }
  }

  private static DomainException syntax(String place, String problem) {
    return new DomainException(
        BootstrapError.SYNTAX, Map.of("place", place, "problem", String.valueOf(problem)));
  }

  private JsonNode tree(Node node, String path, int depth) {
    if (depth > DEEPEST || lines.size() > MOST_NODES) {
      throw places.refusal(BootstrapError.TOO_LARGE, path);
    }
    lines.put(path, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      return object(mapping, path, depth);
    }
    return node instanceof SequenceNode sequence
        ? array(sequence, path, depth)
        : value((ScalarNode) node, path);
  }

  private ObjectNode object(MappingNode mapping, String path, int depth) {
    var object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      var at = path.isEmpty() ? name : path + "." + name;
      var value = tree(entry.getValueNode(), at, depth + 1);
      lines.put(at, entry.getKeyNode().getStartMark().getLine() + 1);
      if (object.has(name)) {
        throw syntax(places.of(at), "found twice");
      }
      object.set(name, value);
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String path, int depth) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (Node element : sequence.getValue()) {
      array.add(tree(element, "%s[%d]".formatted(path, array.size()), depth + 1));
    }
    return array;
  }

  private JsonNode value(ScalarNode scalar, String path) {
    return scalar.getTag().equals(Tag.NULL)
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.textNode(secrets.filledIn(scalar.getValue(), path, places));
  }

  /** In letters of either case, as the constants beside it. */
  private static final class KnownChannel extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      var channel = Channels.find(key.toUpperCase(Locale.ROOT));
      return channel.isPresent()
          ? channel.get()
          : context.handleWeirdKey(Channel.class, key, "no channel");
    }
  }

  /** By its tag; any other is a field that does not exist. */
  private static final class KnownLanguage extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      var language = Language.of(key);
      if (language.isEmpty()) {
        throw UnrecognizedPropertyException.from(
            context.getParser(), LocalisedName.class, key, List.copyOf(Language.tags()));
      }
      return language.get();
    }
  }

  private static String path(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
