import { element } from './element.js';

/**
 * The rotations of a plan by specialty, each with its colour and how many places of the plan it holds.
 * Pressing one picks it out in the grid; pressing it again lets go.
 */
export const fillLegend = (container, grid, { lines, request, colours }) => {
  const places = new Map();
  for (const line of lines)
    for (const { rotation_id: id } of line.allocations) places.set(id, (places.get(id) ?? 0) + 1);
  const families = Map.groupBy
    ? Map.groupBy(request.rotations, (rotation) => rotation.parent_specialty)
    : request.rotations.reduce(
        (map, rotation) =>
          map.set(rotation.parent_specialty, [...(map.get(rotation.parent_specialty) ?? []), rotation]),
        new Map(),
      );
  let picked = null;
  const pick = (id, button) => {
    container.querySelector('[aria-pressed="true"]')?.setAttribute('aria-pressed', 'false');
    for (const lit of grid.querySelectorAll('.lit')) lit.classList.remove('lit');
    picked = picked === id ? null : id;
    grid.classList.toggle('picking', picked !== null);
    if (picked === null) return;
    button.setAttribute('aria-pressed', 'true');
    for (const block of grid.querySelectorAll(`[data-rotation="${CSS.escape(id)}"]`)) block.classList.add('lit');
  };
  const entry = (rotation) => {
    const colour = colours.get(rotation.id);
    const categories = (rotation.experience_categories ?? []).join(' ');
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': 'false', style: { '--hue': colour.hue, '--step': colour.step } },
      element('i', { class: `swatch${rotation.is_leave ? ' leave' : ''}`, 'aria-hidden': 'true' }),
      element('span', { text: rotation.name }),
      element('small', {
        class: 'placed',
        text: [rotation.facility, categories, `${places.get(rotation.id) ?? 0} placed`].filter(Boolean).join(' · '),
      }),
    );
    button.addEventListener('click', () => pick(rotation.id, button));
    return element('li', {}, button);
  };
  container.replaceChildren(
    ...[...families].map(([specialty, rotations]) =>
      element('section', {}, element('h3', { text: specialty }), element('ul', {}, rotations.map(entry))),
    ),
  );
};
