package org.handrail.web.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.handrail.forecast.score.Calibration.Bin;
import org.handrail.web.ui.ReaderTexts;
import org.junit.jupiter.api.Test;

class CalibrationChartTest {

  private final JsonNode chart =
      chart(List.of(new Bin(0, 0.1, 40, 0.05, 0.025), new Bin(0.1, 0.2, 0, 0, 0)));

  @Test
  void eachBinHasItsNameAndItsPoint() {
    assertThat(chart.get("type").asText()).isEqualTo("line");
    assertThat(data().get("labels").toString()).isEqualTo("[\"0–10 %\",\"10–20 %\"]");
    assertThat(line(0).get("data").get(0).doubleValue()).isEqualTo(2.5);
  }

  @Test
  void whereNothingWasForecastTheLineHasNoPoint() {
    assertThat(line(0).get("data").get(1).isNull()).isTrue();
    assertThat(line(0).get("spanGaps").asBoolean()).isTrue();
  }

  @Test
  void theLineOnWhichBothAreTheSameIsDashedAndHasNoPoints() {
    assertThat(line(1).get("borderDash").toString()).isEqualTo("[6,6]");
    assertThat(line(1).get("pointRadius").intValue()).isZero();
  }

  @Test
  void sharesAreDrawnFromZeroToAHundred() {
    var y = chart.at("/options/scales/y");

    assertThat(y.get("min").intValue()).isZero();
    assertThat(y.get("max").intValue()).isEqualTo(100);
    assertThat(y.at("/title/text").asText()).isEqualTo("<forecast.chart.happened>");
  }

  /** In light and dark, and a line stands for a line. */
  @Test
  void theLegendIsReadableInBothThemes() {
    var legend = chart.at("/options/plugins/legend/labels");

    assertThat(legend.get("color").asText()).isEqualTo("#8a94a6");
    assertThat(legend.get("pointStyle").asText()).isEqualTo("line");
  }

  private JsonNode data() {
    return chart.get("data");
  }

  private JsonNode line(int index) {
    return data().get("datasets").get(index);
  }

  private static JsonNode chart(List<Bin> bins) {
    var texts =
        new ReaderTexts() {
          @Override
          public String get(Object key) {
            return "<" + key + ">";
          }
        };
    try {
      return new ObjectMapper().readTree(new CalibrationChart(texts).json(bins));
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(noJson);
    }
  }
}
