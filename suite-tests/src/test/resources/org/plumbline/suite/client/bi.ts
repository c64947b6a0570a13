import { Configuration } from './runtime.ts';
import { OverviewApi } from './apis/OverviewApi.ts';

const [address, token] = process.argv.slice(2);
const api = new OverviewApi(new Configuration({ basePath: address, headers: { Authorization: `Bearer ${token}` } }));
const overview = await api.overview({ from: '2026-11-01', to: '2026-11-15' });
console.log(overview.kpis.removedPosts.value);
