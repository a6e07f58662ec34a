import { confirmed } from './bound.ts';

/** What holds for every line, whoever accredits it. */
export const physical = {
  allow_spanning_terms: confirmed(
    true,
    'Accredited programs (Murray to Mountains, Gippsland RG1)',
    'A rotation may span two consecutive terms, such as a 20-week general practice block',
  ),
  unique_rotation: confirmed(true, 'Physical rule', 'No rotation twice in one line'),
};
