export * from './ApplicationsApi';
export * from './ExplanationsApi';
export * from './FreshnessApi';
export * from './MetricsApi';
export * from './OverviewApi';
export * from './QueriesApi';
export * from './SessionApi';
