import { type Columns, yesOrNo } from '../table/column.ts';

export type RotationField =
  | 'name'
  | 'id'
  | 'code'
  | 'capacity'
  | 'parent_specialty'
  | 'subspecialty'
  | 'experience_categories'
  | 'facility'
  | 'required'
  | 'excludable'
  | 'span_terms'
  | 'is_service_term'
  | 'is_nights_or_relief'
  | 'is_leave'
  | 'is_rural'
  | 'is_non_clinical'
  | 'team_embedded'
  | 'cohorts';

const flag = (title: string, note: string, synonyms: readonly string[]) => ({
  title,
  synonyms,
  note: `yes or no; ${note}`,
  width: 11,
  choices: yesOrNo,
});

/** Columns of the Rotations sheet. A count that differs by term goes into columns `Term 1`, `Term 2`, ... beside or instead of Posts. */
export const rotationColumns: Columns<RotationField> = {
  name: {
    title: 'Rotation',
    synonyms: [
      'Rotation name',
      'Position',
      'Position name',
      'Name',
      'Term',
      'Term name',
      'Placement',
      'Unit',
      'Unit name',
      'Ward',
      'Rotn',
    ],
    note: 'the name of the position, such as General Surgery - Ward 3',
    width: 34,
    required: true,
  },
  capacity: {
    title: 'Posts',
    synonyms: [
      'No. of posts',
      'Number of posts',
      'Posts per term',
      'No. of positions',
      'Number of positions',
      'Positions',
      'Positions available',
      'Posts available',
      'Available posts',
      'Capacity',
      'No. of interns',
      'Number of interns',
      'Places',
      'Headcount',
      'FTE',
      'No.',
      'Count',
    ],
    note: 'posts in each term; use the Term columns when terms differ',
    width: 8,
  },
  parent_specialty: {
    title: 'Specialty',
    synonyms: [
      'Parent specialty',
      'Parent speciality',
      'Specialty',
      'Speciality',
      'Main specialty',
      'Discipline',
      'Stream',
      'Department',
      'Dept',
      'Division',
    ],
    note: 'parent specialty, such as Medicine; empty: taken from the name, which is told',
    width: 20,
  },
  subspecialty: {
    title: 'Subspecialty',
    synonyms: [
      'Sub-specialty',
      'Subspeciality',
      'Sub speciality',
      'Sub-department',
      'Sub-dept',
      'Specialty',
      'Speciality',
    ],
    note: 'optional, such as Cardiology',
    width: 24,
  },
  experience_categories: {
    title: 'Categories',
    synonyms: [
      'AMC category',
      'AMC categories',
      'Category',
      'Clinical experience',
      'Clinical experience category',
      'Experience category',
      'Experience',
      'AMC class',
      'Classification',
      'Term classification',
      'CE category',
    ],
    note: 'one or two letters from A to D (E is accepted and counts for nothing), such as A/C',
    width: 11,
  },
  facility: {
    title: 'Facility',
    synonyms: ['Hospital', 'Site', 'Campus', 'Health service', 'Location'],
    note: 'optional; where the post is',
    width: 20,
  },
  required: {
    title: 'Must fill',
    synonyms: ['Required', 'Minimum posts', 'Min posts', 'Must be filled', 'Minimum'],
    note: 'posts per term that must be filled if any legal plan can',
    width: 10,
  },
  excludable: flag('Excludable', 'may be dropped first when posts clash', ['Optional', 'Can be dropped', 'Droppable']),
  span_terms: {
    title: 'Terms long',
    synonyms: ['Span', 'Span terms', 'Terms spanned', 'Spans', 'Length in terms', 'Duration in terms'],
    note: '1, or 2 for one placement over two terms in a row',
    width: 10,
    choices: ['1', '2'],
  },
  is_service_term: flag('Service', 'a relief or nights term', ['Service term', 'Is service term', 'Relief term']),
  is_nights_or_relief: flag('Nights or relief', 'counts toward the limit on nights and relief', [
    'Nights',
    'Night',
    'Nights/relief',
    'Relief',
    'Relieving',
    'Is nights or relief',
  ]),
  is_leave: flag('Leave', 'the whole term is annual leave', ['Annual leave', 'Leave term', 'Is leave']),
  is_rural: flag('Rural', 'counts toward the limit on rural terms', ['Rural term', 'Is rural', 'Regional']),
  is_non_clinical: flag('Non-clinical', 'such as research or education', [
    'Nonclinical',
    'Is non clinical',
    'Non direct clinical',
  ]),
  team_embedded: flag('In a team', 'empty: yes, unless it is service or leave', [
    'Team embedded',
    'Embedded in team',
    'Clinical team',
    'Team based',
    'Team',
  ]),
  cohorts: {
    title: 'Cohorts',
    synonyms: ['Cohort', 'For cohorts', 'Level', 'PGY', 'Suitable for'],
    note: 'who may use it, such as PGY1 | PGY2; empty: everybody',
    width: 14,
  },
  id: {
    title: 'Id',
    synonyms: ['Rotation id', 'Position id', 'Identifier', 'Key', 'Ref', 'Reference'],
    note: 'optional; made from the name when empty',
    width: 30,
  },
  code: {
    title: 'Code',
    synonyms: ['Short code', 'Abbreviation', 'Short name', 'Label'],
    note: 'optional short label, such as ED',
    width: 9,
  },
};
