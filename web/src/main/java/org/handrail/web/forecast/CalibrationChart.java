package org.handrail.web.forecast;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.handrail.forecast.score.Calibration.Bin;
import org.handrail.web.ui.ReaderTexts;

/**
 * What was forecast against what happened, in per cent, beside the line on which both are the same.
 * The colours are in the middle between the light and the dark theme, because a canvas knows none.
 */
final class CalibrationChart {

  private static final String HAPPENED = "#3b82f6";
  private static final String SAME = "#8a94a6";

  private final ReaderTexts texts;

  CalibrationChart(ReaderTexts texts) {
    this.texts = texts;
  }

  /** As chart.js reads it. */
  String json(List<Bin> bins) {
    var labels = Json.createArrayBuilder();
    bins.forEach(bin -> labels.add(range(bin)));
    var data =
        Json.createObjectBuilder()
            .add("labels", labels)
            .add(
                "datasets",
                Json.createArrayBuilder()
                    .add(
                        line("forecast.chart.happened", bins, CalibrationChart::happened, HAPPENED))
                    .add(
                        line("forecast.chart.same", bins, CalibrationChart::middle, SAME)
                            .add("borderDash", Json.createArrayBuilder().add(6).add(6))
                            .add("pointRadius", 0)));
    return Json.createObjectBuilder()
        .add("type", "line")
        .add("data", data)
        .add("options", options())
        .build()
        .toString();
  }

  private static String range(Bin bin) {
    return "%d–%d %%".formatted(Math.round(bin.from() * 100), Math.round(bin.until() * 100));
  }

  private JsonObjectBuilder line(
      String label, List<Bin> bins, Function<Bin, JsonValue> value, String colour) {
    JsonArrayBuilder points = Json.createArrayBuilder();
    bins.forEach(bin -> points.add(value.apply(bin)));
    return Json.createObjectBuilder()
        .add("label", texts.get(label))
        .add("data", points)
        .add("borderColor", colour)
        .add("backgroundColor", colour)
        .add("spanGaps", true)
        .add("pointRadius", 5)
        // a point at 100 % is drawn whole, and there is room for it
        .add("clip", false);
  }

  /** Where nothing was forecast nothing happened, and no point says otherwise. */
  private static JsonValue happened(Bin bin) {
    return bin.count() == 0 ? JsonValue.NULL : Json.createValue(bin.happened() * 100);
  }

  private static JsonValue middle(Bin bin) {
    return Json.createValue((bin.from() + bin.until()) * 50);
  }

  private JsonObjectBuilder options() {
    return Json.createObjectBuilder()
        .add("maintainAspectRatio", false)
        .add("animation", false)
        .add("layout", Json.createObjectBuilder().add("padding", 8))
        .add(
            "scales",
            Json.createObjectBuilder()
                .add("x", axis("forecast.chart.forecast"))
                .add("y", axis("forecast.chart.happened").add("min", 0).add("max", 100)))
        .add(
            "plugins",
            Json.createObjectBuilder()
                .add(
                    "legend",
                    Json.createObjectBuilder()
                        .add(
                            "labels",
                            Json.createObjectBuilder()
                                .add("color", SAME)
                                .add("usePointStyle", true)
                                .add("pointStyle", "line"))));
  }

  private JsonObjectBuilder axis(String title) {
    return Json.createObjectBuilder()
        .add(
            "title",
            Json.createObjectBuilder()
                .add("display", true)
                .add("text", texts.get(title))
                .add("color", SAME))
        .add("ticks", Json.createObjectBuilder().add("color", SAME))
        .add("grid", Json.createObjectBuilder().add("color", SAME + "40"));
  }
}
