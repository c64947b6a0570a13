export * from './ChecksApi';
export * from './KeysApi';
export * from './PipelinesApi';
export * from './QuarantineApi';
export * from './ReadModelsApi';
export * from './RepairsApi';
export * from './RunsApi';
export * from './VerificationApi';
