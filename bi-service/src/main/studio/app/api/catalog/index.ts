export * from './apis/index';
export * from './models/index';
