package org.handrail.web.forecast;

import java.util.List;
import java.util.function.Function;
import org.handrail.forecast.score.Calibration.Bin;
import org.handrail.web.ui.ReaderTexts;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.layout.Layout;
import software.xdev.chartjs.model.options.scale.GridLineConfiguration;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.AbstractCartesianScaleOptions.Title;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryTickOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

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
    var happened = line("forecast.chart.happened", bins, CalibrationChart::happened, HAPPENED);
    var same = line("forecast.chart.same", bins, CalibrationChart::middle, SAME);
    var data =
        new LineData()
            .setLabels(bins.stream().map(CalibrationChart::range).toList())
            .addDataset(happened.addPointRadius(5))
            .addDataset(same.addPointRadius(0).addBorderDash(6).addBorderDash(6));
    return new LineChart().setData(data).setOptions(options()).toJson();
  }

  private static String range(Bin bin) {
    return "%d–%d %%".formatted(Math.round(bin.from() * 100), Math.round(bin.until() * 100));
  }

  private LineDataset line(
      String label, List<Bin> bins, Function<Bin, Number> value, String colour) {
    return new LineDataset()
        .setLabel(texts.get(label))
        .setData(bins.stream().map(value).toArray(Number[]::new))
        .setBorderColor(colour)
        .setBackgroundColor(colour)
        .setSpanGaps(true)
        // a point at 100 % is drawn whole, and there is room for it
        .setClip(false);
  }

  /** Where nothing was forecast nothing happened, and no point says otherwise. */
  private static Number happened(Bin bin) {
    return bin.count() == 0 ? null : bin.happened() * 100;
  }

  private static Number middle(Bin bin) {
    return (bin.from() + bin.until()) * 50;
  }

  private LineOptions options() {
    return new LineOptions()
        .setMaintainAspectRatio(false)
        .setAnimation(false)
        .setLayout(new Layout(8))
        .setScales(
            new Scales()
                .addScale(Scales.ScaleAxis.X, forecast())
                .addScale(Scales.ScaleAxis.Y, happened()))
        .setPlugins(new Plugins().setLegend(new LegendOptions().setLabels(new LineLabels())));
  }

  private CategoryScaleOptions forecast() {
    return new CategoryScaleOptions()
        .setTitle(title("forecast.chart.forecast"))
        .setTicks(new CategoryTickOptions().setColor(SAME))
        .setGrid(grid());
  }

  private LinearScaleOptions happened() {
    return new LinearScaleOptions()
        .setMin(0)
        .setMax(100)
        .setTitle(title("forecast.chart.happened"))
        .setTicks(new LinearTickOptions().setColor(SAME))
        .setGrid(grid());
  }

  private Title title(String text) {
    return new Title().setDisplay(true).setText(texts.get(text)).setColor(SAME);
  }

  private static GridLineConfiguration grid() {
    return new GridLineConfiguration().setColor(SAME + "40");
  }

  /** A line in the legend for a line in the chart; the library's model has no field for it. */
  private static final class LineLabels extends LegendOptions.Labels {

    // written by the library, which reads all fields
    @SuppressWarnings("unused")
    private final String pointStyle = "line";

    LineLabels() {
      setColor(SAME);
      setUsePointStyle(true);
    }
  }
}
