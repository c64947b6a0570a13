// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Pipeline, PipelineDefinition, Problem, SchemaCheck } from '../models/index';

export class PipelinesApi extends Calls {
  /** Check pipelines against the live databases. Checks every table, column and type in pipelines, read models and checks; suggests similar names for missing ones. Each run does the same before it loads anything. */
  checkSchema(parameters: { pipeline?: string } = {}, init?: RequestInit) {
    return this.ask<SchemaCheck>('GET', '/api/v1/schema-check', init, parameters, { query: ['pipeline'] });
  }

  /** List the pipelines */
  listPipelines(init?: RequestInit) {
    return this.ask<Array<Pipeline>>('GET', '/api/v1/pipelines', init);
  }

  /** Get the definition of a pipeline */
  readPipeline(parameters: { name: string }, init?: RequestInit) {
    return this.ask<PipelineDefinition>('GET', '/api/v1/pipelines/{name}', init, parameters);
  }

}
