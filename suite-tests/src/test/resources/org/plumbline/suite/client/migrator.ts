import { Configuration } from './runtime.ts';
import { RunsApi } from './apis/RunsApi.ts';

const [address, token] = process.argv.slice(2);
const api = new RunsApi(new Configuration({ basePath: address, headers: { Authorization: `Bearer ${token}` } }));
const run = await api.readRun({ id: 1 });
console.log(run.pipeline, run.state);
