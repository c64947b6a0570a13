/* tslint:disable */
/* eslint-disable */
export * from './CatalogApi';
export * from './MetricsApi';
