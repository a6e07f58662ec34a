import type { ParentEntry } from '../entry.ts';

export const criticalCare: ParentEntry = {
  name: 'Critical care',
  synonyms: ['critical care stream', 'critical care medicine'],
  abbreviations: ['crit care', 'CC stream'],
  misspellings: ['critcal care'],
  specialties: [
    {
      name: 'Intensive care medicine',
      synonyms: [
        'intensive care',
        'intensive care unit',
        'intensive therapy unit',
        'intensivist',
        'high dependency',
        'high dependency unit',
        'medical emergency team',
        'rapid response team',
      ],
      abbreviations: ['ICU', 'HDU', 'ITU', 'ICM', 'ICU HDU', 'CICU', 'CTICU'],
      misspellings: ['intesive care', 'intensive cre'],
      unsure: [
        'cardiothoracic intensive care',
        'cardiac intensive care',
        'neuro intensive care',
        'surgical intensive care',
        'cardiothoracic ICU',
        'cardiac ICU',
        'neuro ICU',
        'surgical ICU',
        'CCU',
        'MET',
        'critical care unit',
        'outreach ICU',
      ],
      subspecialties: [
        {
          name: 'Paediatric intensive care',
          hasUnsureName: true,
          unsure: ['paeds ICU', 'paed ICU', 'paediatric ICU'],
          synonyms: ['paediatric intensive care unit'],
          abbreviations: ['PICU'],
        },
      ],
    },
  ],
};
