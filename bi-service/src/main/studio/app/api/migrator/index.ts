/* tslint:disable */
/* eslint-disable */
export * from '../runtime';
export * from './apis/index';
export * from './models/index';
