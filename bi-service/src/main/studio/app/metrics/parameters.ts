/** Parameters of the catalog's addresses. */
export const PARAMETERS = {
  search: 'search',
  dataset: 'dataset',
  status: 'status',
  page: 'page',
  /** The version that is shown. */
  version: 'version',
  /** Two versions to compare. */
  old: 'old',
  new: 'new',
  /** The version that an editor starts from; `new` for a new metric. */
  edit: 'edit',
  /** The initial definition in an editor. */
  definition: 'definition',
} as const;
