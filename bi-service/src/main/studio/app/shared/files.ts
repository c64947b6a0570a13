import { download } from './api';
import { save } from './save';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What the API makes files as. */
export type Form = keyof typeof TYPES;

/** Hands a file of the API's to the browser; what it is asked for stands in the address, or is the body of a question. */
export async function saveFile(form: Form, name: string, address: string, question?: object): Promise<void> {
  save(await download(address, TYPES[form], question), `${name}.${form}`);
}
