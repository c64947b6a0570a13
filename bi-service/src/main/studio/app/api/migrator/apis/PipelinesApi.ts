// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Pipeline, PipelineDefinition, Problem, SchemaCheck } from '../models/index';

export class PipelinesApi extends Calls {
  /** Hold every name that a pipeline uses against the live databases. Every table, column and type that a pipeline, a read model or a check names; a missing one comes with the nearest names. Each run checks the same before it moves anything. */
  checkSchema(parameters: { pipeline?: string } = {}, init?: RequestInit) {
    return this.ask<SchemaCheck>('GET', '/api/v1/schema-check', init, parameters, { query: ['pipeline'] });
  }

  /** List the pipelines */
  listPipelines(init?: RequestInit) {
    return this.ask<Array<Pipeline>>('GET', '/api/v1/pipelines', init);
  }

  /** The whole definition of a pipeline */
  readPipeline(parameters: { name: string }, init?: RequestInit) {
    return this.ask<PipelineDefinition>('GET', '/api/v1/pipelines/{name}', init, parameters);
  }

}
