import type { ParentEntry } from '../entry.ts';

export const nonClinical: ParentEntry = {
  name: 'Non-clinical',
  flags: ['non_clinical'],
  synonyms: ['non direct clinical', 'non direct clinical experience', 'nonclinical'],
  specialties: [
    {
      name: 'Medical administration',
      synonyms: [
        'administration',
        'medical workforce',
        'clinical governance',
        'quality improvement',
        'quality and safety',
        'patient safety',
        'leadership',
        'hospital administration',
        'medical services',
      ],
      abbreviations: ['med admin', 'admin', 'QI', 'med administration', 'medical admin'],
    },
    {
      name: 'Medical education',
      synonyms: [
        'simulation',
        'clinical education',
        'teaching',
        'medical educator',
        'clinical teaching',
        'anatomy teaching',
        'anatomy demonstrator',
        'anatomy demonstrating',
      ],
      abbreviations: ['clin ed', 'MEU', 'medical ed', 'sim'],
      unsure: ['med ed', 'education', 'anatomy', 'prosection'],
    },
    {
      name: 'Research',
      synonyms: [
        'clinical research',
        'research term',
        'clinical trials',
        'academic',
        'academic term',
        'clinical research term',
      ],
    },
    {
      name: 'Clinical informatics',
      synonyms: ['informatics', 'digital health', 'health informatics', 'electronic medical record'],
      abbreviations: ['EMR', 'eHealth', 'IEMR'],
    },
    {
      name: 'Public health medicine',
      synonyms: [
        'public health',
        'public health unit',
        'population health',
        'health protection',
        'communicable diseases',
        'epidemiology',
        'communicable disease control',
      ],
      abbreviations: ['PHU', 'pub health'],
    },
  ],
};
