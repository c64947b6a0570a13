import { download } from './api';
import { save } from './save';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The file formats of the API. */
export type Form = keyof typeof TYPES;

/** Downloads a file of the API; the question is in the address or in the body. */
export async function saveFile(form: Form, name: string, address: string, question?: object): Promise<void> {
  save(await download(address, TYPES[form], question), `${name}.${form}`);
}
