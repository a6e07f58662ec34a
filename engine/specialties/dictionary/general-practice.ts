import type { ParentEntry } from '../entry.ts';

export const generalPractice: ParentEntry = {
  name: 'General practice',
  flags: ['general_practice'],
  specialties: [
    {
      name: 'General practice',
      synonyms: [
        'general practitioner',
        'primary care',
        'primary health care',
        'family medicine',
        'community general practice',
        'GP term',
        'GP clinic',
        'GP practice',
      ],
      abbreviations: ['GP', 'GPs', 'gen practice', 'gen prac', 'PGPPP', 'RJDTIF', 'CRP GP', 'CRMO GP', 'general prac'],
      misspellings: ['general practise', 'genral practice', 'general pratice'],
      unsure: [
        'aboriginal health',
        'aboriginal medical service',
        'aboriginal community controlled health',
        'ACCHO',
        'ACCHS',
        'AMS health',
        'community health',
      ],
      hints: ['community', 'primary'],
      subspecialties: [
        {
          name: 'Rural generalist medicine',
          synonyms: ['rural generalist', 'rural generalism', 'rural general practice', 'GP rural generalist'],
          abbreviations: ['RGP', 'VRGP'],
          unsure: ['generalist'],
          flags: ['rural'],
        },
      ],
    },
  ],
};
