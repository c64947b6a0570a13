import { address } from '../address';
import type { Kpi, Kpis, Overview, RateKpi, Window } from '../api/bi/index';
import { api, communityParameter, serviceParameter } from '../data/api';
import { titled } from '../data/format';
import { nearest } from '../data/nearest';
import { windowOf } from '../data/window';
import { before, valueOf } from './values';

/** The parts of a KPI that panels use. */
type FramedKpi = Pick<Kpi | RateKpi, 'metric' | 'title' | 'format' | 'unit' | 'goodDirection' | 'value' | 'previous'> & Partial<Pick<Kpi, 'groupBy' | 'state'>>;

/** The subject of the panels next to the key figures. */
export interface Frame {
  /** The KPI's name in the address. */
  name: string;
  kpi: FramedKpi;
  window: Window;
  /** The page's publication; a new one triggers a reload. */
  publication: number | null;
  /** Null if the overview failed and the frame was loaded without it. */
  overview: Overview | null;
}

/** The metrics of the KPIs, for use while the overview is missing. */
export const METRICS: Readonly<Record<keyof Kpis, string>> = {
  submissions: 'submissions',
  reports: 'reports',
  removedPosts: 'removed_posts',
  removalRate: 'removal_rate',
  medianHoursToTakedown: 'median_hours_to_takedown',
};
const FIRST = 'removedPosts';

/** The KPI that the panels show: the one in the address, or the nearest known one. */
export function chosenKpi(): keyof Kpis {
  const asked = address.state.kpi ?? FIRST;
  return (Object.hasOwn(METRICS, asked) ? asked : (nearest(asked, Object.keys(METRICS)) ?? FIRST)) as keyof Kpis;
}

/** The name of a KPI before its title has arrived. */
export function calledFor(name: keyof Kpis): string {
  return titled(METRICS[name]);
}

export function frameOf(overview: Overview, name: keyof Kpis): Frame {
  return { name, kpi: overview.kpis[name], window: overview.window, publication: overview.publication.version, overview };
}

/** The latest frame, if it has the same window and publication as the shown one: its totals match the current filters. */
export function withTotals(shown: Frame, latest: Frame | null): Frame {
  const about = ({ window, publication }: Frame) => JSON.stringify([window.from, window.to, publication]);
  return latest !== null && about(latest) === about(shown) ? latest : shown;
}

/** A frame from the chosen KPI's own values, in the window of the address. Panels need no more if the overview fails. */
export async function frameWithoutOverview(signal: AbortSignal): Promise<Frame> {
  const name = chosenKpi();
  const { compare, tz } = address.state;
  const window = windowOf(address.state, Date.now());
  const ask = (span: Window) =>
    api.values.metricValues({ key: METRICS[name], timezone: tz, ...span, ...communityParameter(), ...serviceParameter() }, { signal });
  const [now, then, groupBy] = await Promise.all([ask(window), compare ? ask(before(window)) : null, groupsOf(METRICS[name], signal)]);
  const { title, format, unit, goodDirection, publication } = now;
  const kpi = { metric: METRICS[name], title, format, unit, goodDirection, value: valueOf(now), ...(then && { previous: valueOf(then) }), ...(groupBy && { groupBy }) };
  return { name, kpi, window, publication: publication.version, overview: null };
}

/** The columns that a metric can be grouped by; null if the catalog is down, too: then everything is tried. */
async function groupsOf(key: string, signal: AbortSignal): Promise<string[] | null> {
  const metric = await api.metrics.readMetric({ key }, { signal }).catch(() => null);
  return metric?.allowedGroupBy.filter((column) => typeof column === 'string') ?? null;
}
