import type { ParentEntry } from '../entry.ts';

/** Accredited as non-direct clinical experience where the doctor sees no patients; councils differ, so a planner confirms it. */
export const pathology: ParentEntry = {
  name: 'Pathology',
  flags: ['non_clinical'],
  specialties: [
    {
      name: 'Pathology',
      synonyms: [
        'anatomical pathology',
        'microbiology',
        'chemical pathology',
        'histopathology',
        'forensic pathology',
        'laboratory',
        'haematopathology',
        'laboratory medicine',
        'anatomical path',
        'forensic medicine',
        'clinical microbiology',
      ],
      abbreviations: ['path', 'anat path', 'micro', 'chem path', 'AP pathology', 'histopath'],
      misspellings: ['patholgy', 'pathalogy'],
      unsure: ['lab', 'labs'],
    },
  ],
};

export const radiology: ParentEntry = {
  name: 'Radiology',
  specialties: [
    {
      name: 'Radiology',
      synonyms: [
        'medical imaging',
        'diagnostic imaging',
        'imaging',
        'diagnostic radiology',
        'nuclear medicine',
        'xray',
        'medical imaging department',
      ],
      abbreviations: ['radiol', 'rads', 'med imaging', 'nuc med', 'radiology dept'],
      misspellings: ['radiolgy', 'raidology'],
      unsure: ['nuclear', 'MIA'],
      subspecialties: [
        {
          name: 'Interventional radiology',
          synonyms: ['interventional radiology suite'],
          abbreviations: [],
          unsure: ['IR', 'INR'],
        },
      ],
    },
  ],
};
