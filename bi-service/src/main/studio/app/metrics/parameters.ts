/** What addresses of the catalog have of their own. */
export const PARAMETERS = {
  search: 'search',
  dataset: 'dataset',
  status: 'status',
  page: 'page',
  /** Which version is shown. */
  version: 'version',
  /** Two versions that are compared. */
  old: 'old',
  new: 'new',
  /** The version that an editor starts from; `new` of a metric that there is none of yet. */
  edit: 'edit',
  /** A definition that an editor starts with. */
  definition: 'definition',
} as const;
