import { statedValues } from '../domain/accredited-post.ts';
import { type Columns, yesOrNo } from '../workbook/table/column.ts';

export type PostField =
  | 'organization'
  | 'state'
  | 'cohort'
  | 'term_name'
  | 'facility'
  | 'specialty'
  | 'subspecialty'
  | 'parent_specialty'
  | 'categories'
  | 'posts'
  | 'service'
  | 'rural'
  | 'span_terms'
  | 'required'
  | 'excludable'
  | 'code'
  | 'year'
  | 'source'
  | 'note';
export type StatusField = `${(typeof statedValues)[number]}_status`;

const column = (title: string, note: string, synonyms: readonly string[], more: object = {}) => ({
  title,
  synonyms,
  note,
  width: 14,
  ...more,
});
const status = (field: string) =>
  [
    `${field}_status`,
    column(`${field}_status`, 'published or illustrative', [], { choices: ['published', 'illustrative'] }),
  ] as const;

/** Headings of a list of accredited posts: as the shipped file has them, and as councils and hospitals head their own. */
export const postColumns: Columns<PostField | StatusField> = {
  organization: column('organisation', 'the health service, hospital or network', [
    'Organization',
    'Health service',
    'Hospital',
    'Service name',
    'Network',
    'LHN',
    'LHD',
    'HHS',
    'Employer',
  ]),
  state: column('state', 'VIC, NSW, QLD, ...', ['State or territory', 'Jurisdiction']),
  cohort: column('cohort', 'PGY1 or PGY2', ['Level', 'PGY', 'Year level', 'Postgraduate year']),
  term_name: column(
    'term_name',
    'the name of the accredited term',
    ['Term', 'Rotation', 'Position', 'Position name', 'Accredited term', 'Unit', 'Post', 'Placement', 'Name'],
    { required: true },
  ),
  facility: column('facility', 'where the post is', ['Site', 'Campus', 'Location', 'Facility name']),
  specialty: column('specialty', 'such as Cardiology', ['Speciality', 'Discipline']),
  subspecialty: column('subspecialty', 'where the list tells it apart', ['Sub-specialty', 'Subspeciality']),
  parent_specialty: column('parent_specialty', 'such as Medicine or Surgery', [
    'Parent speciality',
    'Main specialty',
    'Stream',
    'Division',
  ]),
  categories: column('categories', 'letters from A to D, such as A/C', [
    'Category',
    'AMC category',
    'AMC categories',
    'Classification',
    'Term classification',
    'Clinical experience',
    'Clinical experience category',
  ]),
  posts: column('posts', 'accredited posts in each term; 4/4/5/5/4 where terms differ', [
    'Accredited posts',
    'No. of posts',
    'Number of posts',
    'Posts per term',
    'Positions',
    'Number of positions',
    'Capacity',
    'Places',
    'Number of interns',
  ]),
  service: column('service', 'yes for a relief or nights term', ['Service term', 'Relief term', 'Relief', 'Nights'], {
    choices: yesOrNo,
  }),
  rural: column('rural', 'yes or no', ['Rural term', 'Regional'], { choices: yesOrNo }),
  span_terms: column('terms_long', '1, or 2 for one placement over two terms', ['Span', 'Span terms']),
  required: column('must_fill', 'posts per term that must be filled', ['Required', 'Minimum posts']),
  excludable: column('excludable', 'yes: may be dropped first when posts clash', ['Optional'], { choices: yesOrNo }),
  code: column('code', 'short label', ['Short code', 'Abbreviation']),
  year: column('year', 'the year the list is of', ['Clinical year', 'Accredited year']),
  source: column('source', 'where the list was published', ['URL', 'Reference']),
  note: column('note', 'anything to know', ['Comment', 'Remark', 'Notes']),
  ...(Object.fromEntries(statedValues.map(status)) as Record<StatusField, ReturnType<typeof column>>),
};

/** Headings of the file, in the order in which they are written. */
export const postFields = Object.keys(postColumns) as (PostField | StatusField)[];
