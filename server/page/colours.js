const stepsOfLightness = 4;

/** How far apart in the list two hues lie that are neighbours in size: close to the golden section, and coprime to `count`. */
const strideOf = (count) => {
  const divides = (a, b) => (b === 0 ? a : divides(b, a % b));
  let stride = Math.max(1, Math.round(count * 0.382));
  while (divides(stride, count) !== 1) stride++;
  return stride;
};

/**
 * One colour per rotation: a hue per parent specialty, evenly spread with the largest specialties far apart, and for its
 * rotations small turns of the hue and steps of lightness. The style sheet makes colours of them, for light and dark, in
 * a range of lightness where the text stays readable.
 *
 * @param {{ id: string, parent_specialty: string }[]} rotations
 * @returns {Map<string, { hue: number, step: number }>} by rotation id
 */
export const rotationColours = (rotations) => {
  const families = new Map();
  for (const rotation of rotations) {
    const family = families.get(rotation.parent_specialty) ?? [];
    family.push(rotation);
    families.set(rotation.parent_specialty, family);
  }
  const bySize = [...families.entries()].sort(
    ([nameA, a], [nameB, b]) => b.length - a.length || nameA.localeCompare(nameB),
  );
  const count = bySize.length;
  const stride = strideOf(count);
  const turn = Math.min(10, 360 / count / 4);
  const colours = new Map();
  bySize.forEach(([, family], familyIndex) => {
    const hue = 230 + (((familyIndex * stride) % count) * 360) / count;
    family.forEach((rotation, index) => {
      const offset = ((Math.floor(index / stepsOfLightness) % 3) - 1) * turn;
      colours.set(rotation.id, { hue: Math.round((hue + offset + 360) % 360), step: index % stepsOfLightness });
    });
  });
  return colours;
};
