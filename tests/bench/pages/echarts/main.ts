import '../page.css';
import { LinesChart, MapChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { ACCENT, BORDER, box, COLOURS, classOf, loadUnits, markVisible, onRecolour, STRONG } from '../common';

use([MapChart, LinesChart, GeoComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);
const { units, lines } = await loadUnits();
registerMap('unites', JSON.parse(JSON.stringify(units)));
const chart = init(box());

const dataOf = (variant: number): { name: string; value: number }[] =>
  units.features.map(({ properties }) => ({
    name: properties.code,
    value: classOf(properties.rang, variant),
  }));
const names = new Map(units.features.map(({ properties }) => [properties.code, properties.nom]));

let visible = false;
chart.on('finished', () => {
  if (!visible) markVisible();
  visible = true;
});
chart.setOption({
  animation: false,
  tooltip: {
    trigger: 'item',
    transitionDuration: 0,
    formatter: ({ name }: { name: string }) => names.get(name) ?? '',
  },
  visualMap: {
    type: 'piecewise',
    show: false,
    seriesIndex: 0,
    pieces: COLOURS.map((color, value) => ({ value, color })),
  },
  geo: {
    map: 'unites',
    nameProperty: 'code',
    roam: true,
    top: 20,
    bottom: 20,
    projection: mercator(),
    selectedMode: 'single',
    itemStyle: { borderColor: BORDER, borderWidth: 0.5 },
    emphasis: {
      label: { show: false },
      itemStyle: { areaColor: 'inherit', borderColor: STRONG, borderWidth: 2 },
    },
    select: {
      label: { show: false },
      itemStyle: { areaColor: 'inherit', borderColor: ACCENT, borderWidth: 3 },
    },
  },
  series: [
    { type: 'map', geoIndex: 0, data: dataOf(0), nameProperty: 'code' },
    {
      type: 'lines',
      coordinateSystem: 'geo',
      polyline: true,
      silent: true,
      lineStyle: { color: STRONG, width: 1, opacity: 1 },
      data: lines.coordinates.map((coords) => ({ coords })),
    },
  ],
});
onRecolour((variant) => chart.setOption({ series: [{ data: dataOf(variant) }] }));

/** The library draws degrees as they are: it must be told the projection of the others. */
function mercator(): { project(at: number[]): number[]; unproject(at: number[]): number[] } {
  const radians = Math.PI / 180;
  return {
    project: ([lon = 0, lat = 0]) => [lon, -Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / radians],
    unproject: ([x = 0, y = 0]) => [x, (2 * Math.atan(Math.exp(-y * radians)) - Math.PI / 2) / radians],
  };
}
