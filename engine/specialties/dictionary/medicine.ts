import type { ParentEntry } from '../entry.ts';
import { medicalSpecialties } from './medical-specialties.ts';
import { olderPeople } from './older-people.ts';

export const medicine: ParentEntry = {
  name: 'Medicine',
  synonyms: ['medical', 'internal medicine', 'physicians', 'medical specialties', 'specialty medicine'],
  abbreviations: ['med', 'meds', 'int med', 'BPT'],
  misspellings: ['medcine', 'medicne', 'meidcine'],
  specialties: [
    {
      name: 'General medicine',
      synonyms: [
        'general medical',
        'general internal medicine',
        'general and specialty medicine',
        'general and acute medicine',
        'acute general medicine',
        'acute medicine',
        'acute and general medicine',
        'general med',
        'general physicians',
      ],
      abbreviations: [
        'gen med',
        'gen medicine',
        'GMU',
        'gen medical',
        'AGM',
        'GIM',
        'genl med',
        'acute med',
        'general medical unit',
      ],
      misspellings: ['genral medicine', 'general medcine'],
      unsure: ['GM', 'virtual care', 'virtual ward', 'virtual hospital', 'medical ward', 'COVID ward', 'COVID'],
      hints: ['general', 'gen'],
      subspecialties: [
        {
          name: 'Acute medical unit',
          synonyms: [
            'acute medical',
            'medical assessment unit',
            'medical assessment',
            'medical assessment and planning unit',
            'acute medical assessment unit',
            'medical admission unit',
            'medical admissions',
            'medical short stay',
            'short stay medicine',
            'short stay medical',
            'rapid assessment medical unit',
          ],
          abbreviations: ['AMU', 'MAPU', 'MAU', 'AMAU', 'MSSU', 'RAMU', 'short stay med'],
          unsure: ['AAU', 'APU', 'acute assessment unit', 'assessment and planning unit', 'AAPU', 'admission unit'],
        },
        {
          name: 'Hospital in the home',
          synonyms: [
            'hospital in home',
            'hospital at home',
            'hospital at the home',
            'acute care at home',
            'outpatient parenteral antibiotic therapy',
          ],
          abbreviations: ['HITH', 'hosp in the home', 'OPAT', 'APAC', 'HIH'],
          hints: ['home', 'at home'],
        },
      ],
    },
    ...medicalSpecialties,
    ...olderPeople,
  ],
};
