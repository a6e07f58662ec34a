import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { idFromName } from '#engine/workbook/words.ts';
import { lettersOf, type Sample, type Unit } from './sample.ts';

type Records = readonly Record<string, string>[];
type RotationInput = SchedulingRequestInput['rotations'][number];

/** Name, specialties and place of a unit: from its row of the data, or as it was added. */
const described = (unit: Unit, posts: Records) => {
  if ('added' in unit)
    return { name: unit.added, parent: unit.parent, specialty: unit.specialty, facility: unit.facility };
  const row = posts.find((record) => record.hospital === unit.hospital && record.term_name === unit.term);
  if (!row) throw new Error(`real_posts.csv has no '${unit.term}' of ${unit.hospital}`);
  return {
    name: unit.term,
    parent: row.parent_specialty === 'SERVICE' ? 'Service' : row.parent_specialty,
    specialty: row.specialty,
    facility: unit.facility,
  };
};

const rotationOf = (unit: Unit, posts: Records, ids: Set<string>): RotationInput => {
  const { name, parent, specialty, facility } = described(unit, posts);
  return {
    id: idFromName(facility && !name.includes(facility) ? `${name} ${facility}` : name, ids),
    name,
    capacity: unit.posts,
    parent_specialty: parent,
    // General practice is capped as a specialty only: its block of 20 weeks is more than a quarter of the year.
    ...(specialty && specialty !== 'General practice' && { subspecialty: specialty }),
    experience_categories: lettersOf(unit.categories),
    ...(facility && { facility }),
    ...(unit.code && { code: unit.code }),
    ...(unit.required && { required: unit.required }),
    ...(unit.excludable && { excludable: true }),
    ...(unit.service && { is_service_term: true, is_nights_or_relief: true }),
    ...('spanTerms' in unit && unit.spanTerms && { span_terms: unit.spanTerms }),
    ...('rural' in unit && unit.rural && { is_rural: true }),
  };
};

/** The request of a sample, and where its figures come from. */
export const buildRequest = (
  sample: Sample,
  posts: Records,
  sizes: Records,
): { request: SchedulingRequestInput; sources: string[] } => {
  const size = sizes.find(
    ({ service, year, cohort }) => service === sample.service && year === sample.year && cohort === sample.cohort,
  );
  if (!size) throw new Error(`cohort_sizes.csv has no ${sample.cohort} of ${sample.service} in ${sample.year}`);
  const ids = new Set<string>();
  const rotations = sample.units.map((unit) => rotationOf(unit, posts, ids));
  const idOf = (name: string, facility?: string): string => {
    const rotation = rotations.find(
      (each) => each.name === name && (facility === undefined || each.facility === facility),
    );
    if (!rotation) throw new Error(`${sample.id} has no rotation '${name}'`);
    return rotation.id;
  };
  const hospitals = new Set(sample.units.flatMap((unit) => ('hospital' in unit ? [unit.hospital] : [])));
  const sources = posts.filter(({ hospital }) => hospitals.has(hospital)).map(({ source }) => source);
  const pathways = sample.pathways?.(idOf);
  return {
    request: {
      rotations,
      term_structure: sample.termStructure,
      num_job_lines: Number(size.head_count.replace(/\D/g, '')),
      state: sample.state,
      cohort: sample.cohort,
      year_start: sample.yearStart,
      max_seconds: 10,
      ...(pathways && { priority_requirements: pathways }),
    },
    sources: [...new Set([size.source, ...sources])],
  };
};
