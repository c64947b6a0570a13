import { Configuration } from './runtime.ts';
import { MetricsApi } from './apis/MetricsApi.ts';

const [address, token] = process.argv.slice(2);
const api = new MetricsApi(new Configuration({ basePath: address, headers: { Authorization: `Bearer ${token}` } }));
const page = await api.listMetrics({ search: 'removal', page: 0, size: 10 });
console.log(page.total, page.items[0].key);
