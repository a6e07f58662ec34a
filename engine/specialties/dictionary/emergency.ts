import type { ParentEntry } from '../entry.ts';

export const emergency: ParentEntry = {
  name: 'Emergency',
  specialties: [
    {
      name: 'Emergency medicine',
      synonyms: [
        'emergency',
        'emergency department',
        'emergency dept',
        'emergency room',
        'emergency ward',
        'accident and emergency',
        'casualty',
        'fast track',
        'emergency care',
      ],
      abbreviations: ['ED', 'A&E', 'ER', 'emerg', 'emerg med', 'emerg dept', 'EM', 'FACEM'],
      misspellings: ['emergancy', 'emegency', 'emergeny', 'emergncy', 'emrgency'],
      unsure: [
        'acute care',
        'observation unit',
        'observation and assessment unit',
        'observation ward',
        'OAU',
        'CDU',
        'clinical decision unit',
        'med ed',
        'urgent care',
        'urgent care centre',
        'UCC',
        'virtual ED',
        'VVED',
      ],
      subspecialties: [
        {
          name: 'Paediatric emergency medicine',
          synonyms: ['paediatric emergency', 'paediatric emergency department', 'childrens emergency'],
          abbreviations: ['PEM'],
          unsure: [
            'paed ED',
            'paeds ED',
            'paeds emergency',
            'paed emerg',
            'ED paeds',
            'emergency paediatrics',
            'kids ED',
          ],
        },
        {
          name: 'Short stay unit',
          synonyms: ['emergency short stay', 'ED short stay', 'ED short stay unit', 'emergency short stay unit'],
          abbreviations: ['EDSSU', 'ED SSU', 'ESSU', 'SOU', 'EMU', 'EECU'],
          hints: ['short stay', 'short stay unit', 'short stay ward', 'SSU'],
        },
        {
          name: 'Toxicology',
          synonyms: ['clinical toxicology', 'poisons'],
          unsure: ['tox', 'toxicology and addiction'],
        },
        {
          name: 'Retrieval medicine',
          synonyms: [
            'retrieval',
            'aeromedical',
            'aeromedical retrieval',
            'prehospital',
            'prehospital and retrieval medicine',
          ],
          abbreviations: ['RFDS', 'PHRM'],
        },
      ],
    },
  ],
};
