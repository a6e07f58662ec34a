const goldenAngle = 137.508;
const stepsOfLightness = 4;

/**
 * One colour per rotation: a hue per parent specialty, the largest specialties furthest apart, and for its rotations
 * small turns of the hue and steps of lightness. The style sheet makes colours of them, for light and dark, in a range
 * of lightness where the text stays readable.
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
  const colours = new Map();
  bySize.forEach(([, family], familyIndex) => {
    const hue = 215 + familyIndex * goldenAngle;
    family.forEach((rotation, index) => {
      const turn = (Math.floor(index / stepsOfLightness) % 5) * 8 - 8;
      colours.set(rotation.id, { hue: Math.round((hue + turn) % 360), step: index % stepsOfLightness });
    });
  });
  return colours;
};
