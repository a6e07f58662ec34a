import type { ParentEntry } from '../entry.ts';

export const anaesthesia: ParentEntry = {
  name: 'Anaesthesia',
  specialties: [
    {
      name: 'Anaesthesia',
      synonyms: [
        'anaesthetics',
        'anaesthetic',
        'anaesthesiology',
        'anaesthetist',
        'anaesthesia and perioperative medicine',
        'department of anaesthesia',
        'regional anaesthesia',
      ],
      abbreviations: ['anaes', 'anaesth', 'anaest', 'anaesthetic dept'],
      misspellings: [
        'anasthetics',
        'anaethetics',
        'anaesthtics',
        'anaesthestics',
        'anasthesia',
        'aneasthetics',
        'aneasthesia',
        'anaethesia',
      ],
      unsure: ['paediatric anaesthesia', 'obstetric anaesthesia', 'cardiac anaesthesia'],
      hints: ['pre admission', 'pre admission clinic', 'preadmission clinic', 'PAC'],
      subspecialties: [
        {
          name: 'Perioperative medicine',
          unsure: [
            'perioperative',
            'periop',
            'periop med',
            'POM',
            'perioperative care',
            'POPS',
            'perioperative service',
          ],
        },
        { name: 'Hyperbaric medicine', synonyms: ['hyperbaric', 'diving and hyperbaric medicine', 'hyperbaric unit'] },
      ],
    },
    {
      name: 'Pain medicine',
      synonyms: [
        'acute pain service',
        'pain service',
        'pain management',
        'chronic pain',
        'acute pain',
        'pain clinic',
        'pain unit',
        'pain relief',
      ],
      abbreviations: ['APS'],
      unsure: ['pain'],
    },
  ],
};
