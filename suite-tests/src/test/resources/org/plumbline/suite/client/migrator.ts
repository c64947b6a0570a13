import { Configuration } from './runtime.ts';
import { RepairsApi } from './apis/RepairsApi.ts';
import { RunsApi } from './apis/RunsApi.ts';

const [address, token] = process.argv.slice(2);
const configuration = new Configuration({ basePath: address, headers: { Authorization: `Bearer ${token}` } });
const repairs = await new RepairsApi(configuration).listRepairs();
const runs = await new RunsApi(configuration).listRuns({ pipeline: 'moderation', limit: 1 });
console.log(repairs[0].id, runs[0].counts.read);
