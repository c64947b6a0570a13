import {
  DefinitionCompareEnum,
  DefinitionEmptyBucketsEnum,
  DefinitionFormatEnum,
  DefinitionGoodDirectionEnum,
  DefinitionNullValuesEnum,
  DefinitionOperationEnum,
  DefinitionToDateEnum,
  DefinitionTypeEnum,
  DefinitionZeroDenominatorEnum,
  SpanGrainEnum,
  type Definition,
  type Filter,
  type Measure,
  type MetricReference,
  type Span,
} from '../api/catalog/index';
import { QueryOrderDirectionEnum, type Dataset, type Query, type QueryGroup, type QueryMeasure, type QueryOrder, type QueryRatio } from '../api/bi/index';

/** A known name and its title. */
export interface Known {
  name: string;
  title?: string;
}

/** The names that can be typed at a place of a document. */
export interface Vocabulary {
  fields(path: readonly string[]): Known[];
  values(path: readonly string[], dataset: string | null, column: string | null): Known[];
}

type FieldsOf<T> = Record<keyof T, readonly string[]>;
const ANY: readonly string[] = [];

// Each is checked against its type: if an API adds or removes a field, the build fails.
const FILTER: FieldsOf<Filter> = { column: ANY, op: ANY, value: ANY, values: ANY };
const MEASURE: FieldsOf<Measure> = { agg: ANY, column: ANY, filters: ANY };
const REFERENCE: FieldsOf<MetricReference> = { metric: ANY, version: ANY };
const SPAN: FieldsOf<Span> = { count: ANY, grain: Object.values(SpanGrainEnum) };
const GROUP: FieldsOf<QueryGroup> = { column: ANY, transform: ANY, width: ANY, name: ANY, fill: ANY };
const RATIO: FieldsOf<QueryRatio> = { numerator: ANY, denominator: ANY };
const ORDER: FieldsOf<QueryOrder> = { name: ANY, direction: Object.values(QueryOrderDirectionEnum) };
const QUERY_MEASURE: FieldsOf<QueryMeasure> = { name: ANY, agg: ANY, column: ANY, filters: ANY, ratio: ANY };
const QUERY: FieldsOf<Query> = { dataset: ANY, measures: ANY, groupBy: ANY, filters: ANY, orderBy: ANY, timezone: ANY, limit: ANY };
const DEFINITION: FieldsOf<Definition> = {
  key: ANY,
  title: ANY,
  description: ANY,
  dataset: ANY,
  timeColumn: ANY,
  format: Object.values(DefinitionFormatEnum),
  goodDirection: Object.values(DefinitionGoodDirectionEnum),
  type: Object.values(DefinitionTypeEnum),
  measure: ANY,
  numerator: ANY,
  denominator: ANY,
  operation: Object.values(DefinitionOperationEnum),
  operands: ANY,
  metric: ANY,
  window: ANY,
  toDate: Object.values(DefinitionToDateEnum),
  offset: ANY,
  compare: Object.values(DefinitionCompareEnum),
  nullValues: Object.values(DefinitionNullValuesEnum),
  zeroDenominator: Object.values(DefinitionZeroDenominatorEnum),
  emptyBuckets: Object.values(DefinitionEmptyBucketsEnum),
  allowedGroupBy: ANY,
};

interface Grammar {
  top: Record<string, readonly string[]>;
  within: Record<string, Record<string, readonly string[]>>;
}

const OF_DEFINITIONS: Grammar = {
  top: DEFINITION,
  within: {
    measure: MEASURE,
    numerator: MEASURE,
    denominator: MEASURE,
    filters: FILTER,
    operands: REFERENCE,
    metric: REFERENCE,
    window: SPAN,
    offset: SPAN,
    allowedGroupBy: { column: ANY, transform: ANY, width: ANY },
  },
};

const OF_QUERIES: Grammar = {
  top: QUERY,
  within: { measures: QUERY_MEASURE, filters: FILTER, groupBy: GROUP, orderBy: ORDER, ratio: RATIO },
};

export function ofDefinitions(datasets: readonly Dataset[]): Vocabulary {
  return vocabulary(OF_DEFINITIONS, datasets);
}

export function ofQueries(datasets: readonly Dataset[]): Vocabulary {
  return vocabulary(OF_QUERIES, datasets);
}

function vocabulary({ top, within }: Grammar, datasets: readonly Dataset[]): Vocabulary {
  const table = (path: readonly string[]) => {
    const holder = path.filter((step) => !/^\d+$/.test(step)).at(-1);
    return holder === undefined ? top : (within[holder] ?? {});
  };
  const plain = (names: readonly string[]): Known[] => names.map((name) => ({ name }));
  return {
    fields: (path) => plain(Object.keys(table(path))),
    values(path, named, filled) {
      const field = path.at(-1) ?? '';
      const listed = table(path.slice(0, -1))[field];
      if (listed && listed.length > 0) return plain(listed);
      if (field === 'dataset') return datasets.map(({ name, grain }) => ({ name, title: grain }));
      const dataset = datasets.find(({ name }) => name === named);
      if (!dataset) return [];
      const column = dataset.columns.find(({ name }) => name === filled);
      const columns = (fits: (type: string) => boolean) =>
        dataset.columns.filter(({ type }) => fits(type)).map(({ name, title }) => ({ name, title }));
      switch (field) {
        case 'timeColumn':
          return columns((type) => type === 'timestamp');
        case 'column':
          return columns(() => true);
        case 'agg':
          return plain(dataset.aggregations);
        case 'op':
          return plain(column?.operators ?? dataset.operators);
        case 'transform':
          return plain(column?.transforms ?? dataset.transforms);
        default:
          return path.at(-2) === 'allowedGroupBy' ? columns(() => true) : [];
      }
    },
  };
}
