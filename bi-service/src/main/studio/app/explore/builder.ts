import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Query, QueryGroup, QueryMeasure, QueryOrder } from '../api/bi/index';
import { QueryOrderDirectionEnum } from '../api/bi/index';
import { words } from '../data/format';
import { strings } from '../strings';
import { choice, input, type Violations, type Option } from './control';
import { columnOptions, filterRows } from './filters';
import { isOfTime, nameOf, type Asked } from './question';

const LONGEST_NAME = 63;
const RATIO = '/';

interface Parts {
  asked: Asked;
  dataset: Dataset;
  violations: Violations;
  /** The column that the window bounds. */
  over: string | null;
  write: (asked: Asked) => void;
}

/** The form of a query: measures, groups, filters, order and limit, limited to the whitelist. */
export function builder(parts: Parts): TemplateResult {
  const { asked, violations, write } = parts;
  return html`
    ${section(strings.measures(), 'measures', violations, html`${asked.measures.map((measure, place) => measureRow(parts, measure, place))}
      <button type="button" class="more" @click=${() => write({ ...asked, measures: [...asked.measures, another(parts)] })}>${strings.addMeasure()}</button>`)}
    ${section(strings.groups(), 'groupBy', violations, html`${(asked.groupBy ?? []).map((group, place) => groupRow(parts, group, place))}
      <button type="button" class="more" @click=${() => write({ ...asked, groupBy: [...(asked.groupBy ?? []), freshGroup(parts)] })}>${strings.addGroup()}</button>`)}
    ${section(
      strings.filters(),
      'filters',
      violations,
      filterRows('filters', asked.filters ?? [], parts.dataset, violations, (filters) => write({ ...asked, filters })),
    )}
    ${section(strings.order(), 'orderBy', violations, html`${(asked.orderBy ?? []).map((order, place) => orderRow(parts, order, place))}
      <div class="row">
        <button type="button" class="more" @click=${() => write({ ...asked, orderBy: [...(asked.orderBy ?? []), freshOrder(asked)] })}>${strings.addOrder()}</button>
        ${input('limit', strings.rowsAtMost(), { type: 'number', value: asked.limit === undefined ? '' : String(asked.limit), min: 1, step: '1' }, violations, (text) => {
          const { limit: _, ...rest } = asked;
          write(text === '' ? rest : { ...rest, limit: Number(text) });
        })}
      </div>`)}
  `;
}

function section(title: string, path: string, violations: Violations, content: TemplateResult) {
  const found = violations.of(path);
  return html`<fieldset data-field=${path}>
    <legend>${title}</legend>
    ${content}
    ${found.map(({ field, message }) => html`<p class="violation" data-violation=${field}>${message}</p>`)}
  </fieldset>`;
}

function away(what: string, remove: () => void) {
  return html`<button type="button" class="away" aria-label=${strings.removeThis(what)} @click=${remove}>✕</button>`;
}

/** A new measure; it has a column so that its name is unique. */
function another({ asked, dataset }: Parts): QueryMeasure {
  const taken = new Set(asked.measures.map(nameOf));
  for (const column of dataset.columns) {
    for (const agg of column.aggregations) {
      const measure = { agg: agg as QueryMeasure['agg'], column: column.name };
      if (!taken.has(nameOf(measure))) return measure;
    }
  }
  return { agg: 'count' };
}

function measureRow(parts: Parts, measure: QueryMeasure, place: number) {
  const { asked, dataset, violations, write } = parts;
  const path = `measures[${place}]`;
  const put = (changed: QueryMeasure) => write({ ...asked, measures: asked.measures.map((one, at) => (at === place ? changed : one)) });
  const label = strings.measureNumber(place + 1);
  return html`<div class="measure" role="group" aria-label=${label}>
    <div class="row">
      ${measure.ratio ? ratio(parts, measure, path, put) : aggregated(parts, measure, path, put)}
      ${input(`${path}.name`, strings.name(), { type: 'text', value: measure.name ?? '', placeholder: strings.usualName(), maxLength: LONGEST_NAME }, violations, (text) => {
        const { name: _, ...rest } = measure;
        put(text === '' ? rest : { name: text, ...rest });
      })}
      ${asked.measures.length > 1 ? away(label, () => write({ ...asked, measures: asked.measures.filter((_, at) => at !== place) })) : nothing}
    </div>
    ${measure.ratio
      ? nothing
      : html`<div class="own">
          ${measure.filters?.length ? html`<span class="lab">${strings.onlyWhere()}</span>` : nothing}
          ${filterRows(`${path}.filters`, measure.filters ?? [], dataset, violations, (filters) => {
            const { filters: _, ...rest } = measure;
            put(filters.length > 0 ? { ...rest, filters } : rest);
          })}
        </div>`}
  </div>`;
}

/** Aggregations without a column, aggregations with one, and the ratio of two other measures. */
function aggregationOptions({ asked, dataset }: Parts, path: string): Option[] {
  const options = dataset.aggregations.map((agg) => [agg, words(agg)] as Option);
  const others = asked.measures.filter((one, at) => !one.ratio && `measures[${at}]` !== path);
  return others.length > 0 || asked.measures.some((one, at) => one.ratio && `measures[${at}]` === path) ? [...options, [RATIO, strings.ratio()]] : options;
}

function withAggregation(parts: Parts, measure: QueryMeasure, path: string, chosen: string): QueryMeasure {
  const { asked, dataset } = parts;
  const { name, column, filters } = measure;
  if (chosen === RATIO) {
    const others = asked.measures.filter((one, at) => !one.ratio && `measures[${at}]` !== path).map(nameOf);
    return { name: name ?? strings.ratio(), ratio: { numerator: others[0] ?? '', denominator: others[1] ?? others[0] ?? '' } };
  }
  const agg = chosen as QueryMeasure['agg'];
  const fits = dataset.columns.filter(({ aggregations }) => aggregations.includes(chosen));
  const kept = fits.find((one) => one.name === column) ?? fits[0];
  return { ...(name && { name }), agg, ...(kept && { column: kept.name }), ...(filters && { filters }) };
}

function aggregated(parts: Parts, measure: QueryMeasure, path: string, put: (measure: QueryMeasure) => void) {
  const { dataset, violations } = parts;
  const fits = dataset.columns.filter(({ aggregations }) => aggregations.includes(measure.agg ?? ''));
  return html`${choice(`${path}.agg`, strings.aggregation(), measure.agg ?? '', aggregationOptions(parts, path), violations, (chosen) =>
      put(withAggregation(parts, measure, path, chosen)),
    )}
    ${fits.length > 0 || measure.column !== undefined
      ? choice(`${path}.column`, strings.column(), measure.column ?? '', columnOptions(fits), violations, (column) => put({ ...measure, column }))
      : nothing}`;
}

function ratio(parts: Parts, measure: QueryMeasure, path: string, put: (measure: QueryMeasure) => void) {
  const { asked, violations } = parts;
  const { numerator, denominator } = measure.ratio!;
  const names = asked.measures.filter((one) => !one.ratio).map((one) => [nameOf(one), words(nameOf(one))] as Option);
  return html`${choice(`${path}.agg`, strings.aggregation(), RATIO, aggregationOptions(parts, path), violations, (chosen) => put(withAggregation(parts, measure, path, chosen)))}
    ${choice(`${path}.ratio.numerator`, strings.numerator(), numerator, names, violations, (name) => put({ ...measure, ratio: { numerator: name, denominator } }))}
    ${choice(`${path}.ratio.denominator`, strings.denominator(), denominator, names, violations, (name) => put({ ...measure, ratio: { numerator, denominator: name } }))}`;
}

function groupable(dataset: Dataset) {
  return dataset.columns.filter(({ type }) => type !== 'text_array');
}

function freshGroup({ asked, dataset, over }: Parts): QueryGroup {
  const taken = new Set((asked.groupBy ?? []).map(({ name, column }) => name ?? column));
  const columns = groupable(dataset).filter(({ name }) => !taken.has(name));
  const column = columns.find(({ name }) => name === over) ?? columns.find(({ type }) => type === 'text') ?? columns[0] ?? dataset.columns[0]!;
  return withColumn(column.name, dataset, over);
}

/** A timestamp is grouped by day; any other column as it is. */
function withColumn(name: string, dataset: Dataset, over: string | null): QueryGroup {
  const column = dataset.columns.find((one) => one.name === name)!;
  if (column.type !== 'timestamp') return { column: name };
  return { column: name, transform: (column.transforms.includes('day') ? 'day' : column.transforms[0]) as QueryGroup['transform'], ...(name === over && { fill: true }) };
}

function groupRow({ asked, dataset, violations, over, write }: Parts, group: QueryGroup, place: number) {
  const path = `groupBy[${place}]`;
  const groups = asked.groupBy ?? [];
  const put = (changed: QueryGroup) => write({ ...asked, groupBy: groups.map((one, at) => (at === place ? changed : one)) });
  const column = dataset.columns.find(({ name }) => name === group.column);
  const label = strings.groupNumber(place + 1);
  const needsWidth = group.transform !== undefined && dataset.transformsWithWidth.includes(group.transform);
  return html`<div class="row" role="group" aria-label=${label}>
    ${choice(`${path}.column`, strings.column(), group.column, columnOptions(groupable(dataset)), violations, (name) => put(withColumn(name, dataset, over)))}
    ${column && column.transforms.length > 0
      ? choice(
          `${path}.transform`,
          strings.transform(),
          group.transform ?? '',
          [['', strings.asItIs()] as Option, ...column.transforms.map((one) => [one, words(one)] as Option)],
          violations,
          (transform) => {
            const { transform: _, width: __, fill: ___, ...rest } = group;
            const next: QueryGroup = { ...rest, ...(transform && { transform: transform as QueryGroup['transform'] }) };
            put(isOfTime(next) && group.fill ? { ...next, fill: true } : next);
          },
        )
      : nothing}
    ${needsWidth
      ? input(`${path}.width`, strings.width(), { type: 'number', value: group.width === undefined ? '' : String(group.width), min: 0, step: 'any' }, violations, (text) => {
          const { width: _, ...rest } = group;
          put(text === '' ? rest : { ...rest, width: Number(text) });
        })
      : nothing}
    ${isOfTime(group)
      ? html`<label class="tick" data-field="${path}.fill"
          ><input
            type="checkbox"
            .checked=${group.fill === true}
            @change=${(event: Event) => {
              const { fill: _, ...rest } = group;
              put((event.target as HTMLInputElement).checked ? { ...rest, fill: true } : rest);
            }}
          />
          ${strings.withEmpty()}
          ${violations.of(`${path}.fill`).map(({ field, message }) => html`<span class="violation" data-violation=${field}>${message}</span>`)}
        </label>`
      : nothing}
    ${away(label, () => write({ ...asked, groupBy: groups.filter((_, at) => at !== place) }))}
  </div>`;
}

function outputs({ groupBy, measures }: Pick<Query, 'groupBy' | 'measures'>): string[] {
  return [...(groupBy ?? []).map(({ name, column }) => name ?? column), ...measures.map(nameOf)];
}

function freshOrder(asked: Asked): QueryOrder {
  const taken = new Set((asked.orderBy ?? []).map(({ name }) => name));
  const names = outputs(asked);
  const measures = asked.measures.map(nameOf);
  return { name: [...measures, ...names].find((name) => !taken.has(name)) ?? names[0]!, direction: 'desc' };
}

function orderRow({ asked, violations, write }: Parts, order: QueryOrder, place: number) {
  const path = `orderBy[${place}]`;
  const orders = asked.orderBy ?? [];
  const put = (changed: QueryOrder) => write({ ...asked, orderBy: orders.map((one, at) => (at === place ? changed : one)) });
  const label = strings.orderNumber(place + 1);
  const directions: Record<string, string> = { asc: strings.ascending(), desc: strings.descending() };
  return html`<div class="row" role="group" aria-label=${label}>
    ${choice(`${path}.name`, strings.name(), order.name, outputs(asked).map((name) => [name, words(name)] as Option), violations, (name) => put({ ...order, name }))}
    ${choice(
      `${path}.direction`,
      strings.direction(),
      order.direction ?? 'asc',
      Object.values(QueryOrderDirectionEnum).map((one) => [one, directions[one] ?? one] as Option),
      violations,
      (direction) => put({ ...order, direction: direction as QueryOrder['direction'] }),
    )}
    ${away(label, () => write({ ...asked, orderBy: orders.filter((_, at) => at !== place) }))}
  </div>`;
}
