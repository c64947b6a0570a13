export * from './CatalogApi';
export * from './MetricsApi';
